package org.clustrix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.entrypoint.AnnotatedFunctions;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.eclipse.aether.RepositorySystem;

/** The packages of one module: which functions it has, and their ZIPs. */
final class FunctionPackages {

  /**
   * A function and its package.
   *
   * @param function as the user or the annotation names it
   * @param settings of the cluster from its annotation
   * @param info the package
   * @param artifacts where its jars lie on this machine
   */
  record Packaged(
      String function,
      Map<String, String> settings,
      PackageInfo info,
      DeploymentRequest.ArtifactSource artifacts) {}

  private final ClustrixMojo mojo;
  private final RepositorySystem repositories;
  private final MavenProject project;
  private final Log log;

  FunctionPackages(ClustrixMojo mojo, RepositorySystem repositories) {
    this.mojo = mojo;
    this.repositories = repositories;
    this.project = mojo.project();
    this.log = mojo.getLog();
  }

  /**
   * Packages the functions of this module.
   *
   * @param orRecorded whether a released package, or the functions that were packaged last, count
   * @return nothing where the function belongs to another module of the reactor
   */
  List<Packaged> make(boolean orRecorded) {
    Optional<String> released = mojo.releasedPackage();
    if (orRecorded && released.isPresent()) {
      return project.isExecutionRoot()
          ? List.of(new ReleasedPackage(repositories, mojo.session(), project).find(released.get()))
          : List.of();
    }
    if (project.getPackaging().equals("pom")) {
      return List.of();
    }
    Map<String, Map<String, String>> functions = select(orRecorded);
    if (functions.isEmpty()) {
      return List.of();
    }
    List<ClassPathEntry> classPath = new ProjectClassPath(repositories, mojo.session()).of(project);
    List<Packaged> packaged = new ArrayList<>();
    functions.forEach((function, settings) -> packaged.add(make(function, settings, classPath)));
    FunctionRecord.write(mojo.outputFolder(), packaged);
    return packaged;
  }

  private Packaged make(
      String function, Map<String, String> settings, List<ClassPathEntry> classPath) {
    // the one attribute of the annotation that is not a setting of the cluster
    Map<String, String> cluster = new LinkedHashMap<>(settings);
    List<String> dataFiles = new ArrayList<>(mojo.dataFiles());
    Optional.ofNullable(cluster.remove("dataFiles"))
        .ifPresent(text -> dataFiles.addAll(List.of(text.split(",", -1))));
    PackageInfo info =
        new FilePackager()
            .packageFunction(
                new PackagingRequest(
                    function,
                    classPath,
                    project.getBasedir().toPath(),
                    dataFiles,
                    mojo.config(cluster).environment(),
                    mojo.targetPlatform(),
                    mojo.outputFolder()));
    log.info("Packaged " + function + " as " + info.packageId());
    log.info("  " + info.packagePath() + " (" + ConsoleProgress.size(info.sizeBytes()) + ")");
    log.info("  " + PackageSummary.of(info.metadata()));
    for (String name : info.metadata().dependencies().unresolved()) {
      log.warn("  not found on the class path: " + name);
    }
    return new Packaged(
        function, cluster, info, dependency -> info.artifacts().get(dependency.sha256()));
  }

  private Map<String, Map<String, String>> select(boolean orRecorded) {
    Map<String, Map<String, String>> annotated = annotated();
    List<String> asked = mojo.requestedFunctions();
    if (asked.isEmpty() && !annotated.isEmpty()) {
      return annotated;
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
    Map<String, Map<String, String>> selected = new LinkedHashMap<>();
    for (String function : asked) {
      if (belongsElsewhere(function, reactor)) {
        log.info(function + " does not belong to this module");
      } else {
        selected.put(function, annotated.getOrDefault(function.replace("::", "#"), Map.of()));
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

  private Map<String, Map<String, String>> annotated() {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    Path classes = ReactorModules.classes(project);
    if (Files.isDirectory(classes)) {
      AnnotatedFunctions.find(classes).forEach(f -> found.put(f.function(), f.values()));
    }
    return found;
  }
}
