package org.clustrix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Setting;
import org.clustrix.entrypoint.AnnotatedFunction;
import org.clustrix.entrypoint.EntryPointException;
import org.clustrix.entrypoint.FunctionAnnotation;
import org.clustrix.job.JobNames;

/**
 * On which cluster the functions of a build run by what {@code @Cluster} says of them, for goals
 * that are about jobs and clusters and not about one function. Of their annotations nothing else
 * counts there.
 */
final class AnnotatedPlace {
  private final ClustrixMojo mojo;

  AnnotatedPlace(ClustrixMojo mojo) {
    this.mojo = mojo;
  }

  /**
   * Returns what annotations say of the cluster: that of the functions which are asked for, else of
   * all annotated ones, else of those that were packaged last; of several, those after which the
   * job is called.
   *
   * @param job the name of a job; empty where none is meant
   * @throws ConfigurationException where they say different things, and nobody else decides
   */
  Map<String, List<String>> of(String job) {
    List<AnnotatedFunction> functions = functions();
    List<AnnotatedFunction> called =
        functions.stream().filter(function -> isCalledAfter(job, function)).toList();
    Map<List<String>, Map<String, List<String>>> places = new LinkedHashMap<>();
    Map<List<String>, String> names = new LinkedHashMap<>();
    for (AnnotatedFunction function : called.isEmpty() ? functions : called) {
      Map<String, List<String>> said = new TreeMap<>(function.values());
      said.keySet().retainAll(Setting.ANNOTATED_PLACE);
      ClusterConfig config = mojo.config(said);
      places.putIfAbsent(config.place(), said);
      names.putIfAbsent(config.place(), function.function() + " on " + readable(config));
    }
    if (places.size() > 1) {
      throw new ConfigurationException(
          "the functions here run on different clusters: " + String.join(", ", names.values()),
          "choose with -Dclustrix.cluster=… or -Dclustrix.function=…; the name of the method will"
              + " do");
    }
    return places.values().stream().findFirst().orElse(Map.of());
  }

  private static String readable(ClusterConfig config) {
    return config
        .find(Setting.CLUSTER)
        .or(() -> config.find(Setting.CLUSTER_HOST))
        .orElse(config.text(Setting.CLUSTER_TYPE));
  }

  /** Jobs that nobody has named otherwise begin with class and method. */
  private static boolean isCalledAfter(String job, AnnotatedFunction function) {
    String type = function.function().split("#", 2)[0];
    String name = type.substring(type.lastIndexOf('.') + 1) + "." + function.method();
    return job.startsWith(JobNames.what(name) + "-");
  }

  private List<AnnotatedFunction> functions() {
    List<AnnotatedFunction> annotated =
        mojo.session().getProjects().stream()
            .flatMap(module -> AnnotatedMethods.of(module).stream())
            .filter(function -> !function.inAbstract())
            .toList();
    List<String> asked = mojo.requestedFunctions();
    if (asked.isEmpty()) {
      return annotated.isEmpty() ? inherited(recorded()) : annotated;
    }
    List<AnnotatedFunction> named =
        annotated.stream()
            .filter(function -> asked.stream().anyMatch(function::isNamed))
            .collect(Collectors.toCollection(ArrayList::new));
    named.addAll(
        inherited(
            asked.stream()
                .filter(name -> annotated.stream().noneMatch(function -> function.isNamed(name)))
                .toList()));
    return named;
  }

  private List<String> recorded() {
    return mojo.session().getProjects().stream()
        .filter(module -> module.getFile() != null)
        .flatMap(module -> FunctionRecord.read(ClustrixMojo.usualOutput(module)).stream())
        .distinct()
        .toList();
  }

  /**
   * Functions whose annotation stands on what they inherit, or on none. What lies in dependencies
   * is not resolved for a goal on jobs, so a function that is not found in the build says nothing.
   */
  private List<AnnotatedFunction> inherited(List<String> names) {
    List<ClassPathEntry> classes = new ArrayList<>();
    for (MavenProject module : mojo.session().getProjects()) {
      Path folder = module.getFile() == null ? null : ReactorModules.classes(module);
      if (folder != null && Files.isDirectory(folder)) {
        classes.add(new ClassPathEntry(folder, new Origin.Module(module.getArtifactId())));
      }
    }
    List<AnnotatedFunction> found = new ArrayList<>();
    try (ClassPath classPath = ClassPath.of(classes)) {
      for (String name : names) {
        try {
          found.add(new AnnotatedFunction(name, FunctionAnnotation.of(name, classPath)));
        } catch (EntryPointException e) {
          mojo.getLog().debug("no annotation of " + name + " is known: " + e.summary());
        }
      }
    }
    return found;
  }
}
