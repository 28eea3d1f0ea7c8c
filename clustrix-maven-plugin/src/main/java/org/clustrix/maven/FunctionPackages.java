package org.clustrix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.format.PackageLayout;
import org.clustrix.inspection.ByteSize;
import org.clustrix.inspection.Inspection;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
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
   * @param analysis the analysis that travels with it, where there is one
   * @param artifacts where its jars lie on this machine
   */
  record Packaged(
      String function,
      Map<String, String> settings,
      PackageInfo info,
      Optional<Path> analysis,
      DeploymentRequest.ArtifactSource artifacts) {

    /** Returns the analysis where {@link FilePackager} puts it. */
    static Optional<Path> beside(PackageInfo info) {
      return Optional.of(
              info.packagePath().resolveSibling(PackageLayout.analysisFile(info.packageId())))
          .filter(Files::isRegularFile);
    }
  }

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
    List<Packaged> packaged =
        new FunctionRequests(mojo, repositories).find(orRecorded).stream().map(this::make).toList();
    if (!packaged.isEmpty()) {
      FunctionRecord.write(mojo.outputFolder(), packaged);
    }
    return packaged;
  }

  /** Packages one function of this module besides those that are configured. */
  Packaged named(String function) {
    if (mojo.releasedPackage().isPresent()) {
      throw new ClustrixException(
          function + " cannot be packaged, since a released package is run",
          "run it from its project, or leave out -Dclustrix.package");
    }
    return make(new FunctionRequests(mojo, repositories).named(function));
  }

  private Packaged make(FunctionRequests.Wanted wanted) {
    String function = wanted.function();
    PackageInfo info = new FilePackager().packageFunction(wanted.request());
    log.info("Packaged " + function + " as " + info.packageId());
    log.info("  " + info.packagePath() + " (" + ByteSize.text(info.sizeBytes()) + ")");
    log.info("  " + PackageSummary.of(info.metadata()));
    for (String name : info.metadata().dependencies().unresolved()) {
      log.warn("  not found on the class path: " + name);
    }
    Inspection.of(info).warnings().forEach(warning -> log.warn("  " + warning));
    return new Packaged(
        function,
        wanted.settings(),
        info,
        Packaged.beside(info),
        dependency -> info.artifacts().get(dependency.sha256()));
  }
}
