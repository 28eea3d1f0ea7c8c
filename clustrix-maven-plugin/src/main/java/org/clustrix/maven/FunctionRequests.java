package org.clustrix.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.entrypoint.AnnotatedFunction;
import org.clustrix.packaging.AnalysisCache;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.clustrix.selection.Selections;
import org.eclipse.aether.RepositorySystem;

/** Which functions one module has, and what is asked of the analysis for each. */
final class FunctionRequests {

  /**
   * A function that is to be analysed.
   *
   * @param function as the user or the annotation names it
   * @param settings from its annotation
   * @param request of the analysis
   */
  record Wanted(String function, Map<String, List<String>> settings, PackagingRequest request) {}

  private final ClustrixMojo mojo;
  private final RepositorySystem repositories;
  private final MavenProject project;
  private final Log log;

  FunctionRequests(ClustrixMojo mojo, RepositorySystem repositories) {
    this.mojo = mojo;
    this.repositories = repositories;
    this.project = mojo.project();
    this.log = mojo.getLog();
  }

  /**
   * Finds the functions of this module.
   *
   * @param orRecorded whether the functions that were packaged last count
   * @return nothing where the function belongs to another module of the reactor
   */
  List<Wanted> find(boolean orRecorded) {
    return find(orRecorded, Integer.MAX_VALUE);
  }

  /**
   * Finds the functions of this module, at most so many.
   *
   * @throws ClustrixException where there are more, with the names to choose from
   */
  List<Wanted> find(boolean orRecorded, int most) {
    if (project.getPackaging().equals("pom")) {
      return List.of();
    }
    Map<String, Optional<Map<String, List<String>>>> functions = select(orRecorded);
    if (functions.isEmpty()) {
      return List.of();
    }
    if (functions.size() > most) {
      throw new ClustrixException(
          "there are several functions: " + String.join(", ", functions.keySet()),
          "choose one with -Dclustrix.function=…; the name of the method will do");
    }
    ProjectClassPath.Resolved classPath =
        new ProjectClassPath(repositories, mojo.session()).of(project);
    List<Wanted> wanted = new ArrayList<>();
    functions.forEach(
        (function, annotation) -> wanted.add(wanted(function, annotation, classPath)));
    return wanted;
  }

  /** Returns one function of this module, whether or not it is configured. */
  Wanted named(String function) {
    Optional<AnnotatedFunction> annotated =
        new AnnotatedMethods(mojo.session(), project).find(function);
    return wanted(
        annotated.map(AnnotatedFunction::function).orElse(function),
        annotated.map(AnnotatedFunction::values),
        new ProjectClassPath(repositories, mojo.session()).of(project));
  }

  /**
   * Returns what is asked for one function.
   *
   * @param annotation what a method of this module carries; where it is another one's it may be
   *     inherited, or come with a dependency
   */
  private Wanted wanted(
      String function,
      Optional<Map<String, List<String>>> annotation,
      ProjectClassPath.Resolved classPath) {
    AnalysisCache cache = AnalysisCache.chosen(mojo.analysisCache(), System.getenv());
    Map<String, List<String>> settings =
        annotation.orElseGet(() -> cache.annotation(function, classPath.entries()));
    ClusterConfig config = mojo.packagingConfig(settings);
    PackagingRequest request =
        new PackagingRequest(
            function,
            classPath.entries(),
            classPath.artifacts(),
            Selections.of(config),
            project.getBasedir().toPath(),
            config.list(Setting.DATA_FILES),
            config.environment(),
            mojo.targetPlatform(),
            mojo.outputFolder(),
            cache);
    return new Wanted(function, settings, request);
  }

  private Map<String, Optional<Map<String, List<String>>>> select(boolean orRecorded) {
    AnnotatedMethods annotated = new AnnotatedMethods(mojo.session(), project);
    List<String> asked = mojo.requestedFunctions();
    if (asked.isEmpty() && !annotated.here().isEmpty()) {
      Map<String, Optional<Map<String, List<String>>>> all = new LinkedHashMap<>();
      annotated.here().forEach(found -> all.put(found.function(), Optional.of(found.values())));
      return all;
    }
    if (asked.isEmpty() && orRecorded) {
      asked = FunctionRecord.read(mojo.outputFolder());
    }
    ReactorModules reactor = ReactorModules.of(mojo.session());
    if (asked.isEmpty() && reactor.all().size() == 1) {
      throw new ClustrixException(
          "no function is named",
          "name one with -Dclustrix.function=com.acme.Analysis#run or <function> in the POM, or"
              + " annotate a method with @Cluster");
    }
    Map<String, Optional<Map<String, List<String>>>> selected = new LinkedHashMap<>();
    for (String function : asked) {
      Optional<AnnotatedFunction> found = annotated.find(function);
      if (found.isPresent()) {
        selected.put(found.get().function(), found.map(AnnotatedFunction::values));
      } else if (annotated.areElsewhere(function) || belongsElsewhere(function, reactor)) {
        log.info(function + " does not belong to this module");
      } else {
        annotated.requirePossible(function);
        selected.put(function, Optional.empty());
      }
    }
    return selected;
  }

  /**
   * A function that no module declares may still come with a dependency, and if not, one module has
   * to say so: the last one, since the others cannot know what is not compiled yet.
   */
  private boolean belongsElsewhere(String function, ReactorModules reactor) {
    if (ReactorModules.declares(project, function)) {
      return false;
    }
    List<MavenProject> building = mojo.session().getProjects();
    Optional<MavenProject> owner = reactor.declaring(function, project);
    if (owner.isPresent() && !building.contains(owner.get())) {
      throw new ClustrixException(
          function
              + " belongs to module "
              + owner.get().getArtifactId()
              + ", which this build leaves out",
          "add it: -pl :" + owner.get().getArtifactId());
    }
    return owner.isPresent() || !project.equals(building.get(building.size() - 1));
  }
}
