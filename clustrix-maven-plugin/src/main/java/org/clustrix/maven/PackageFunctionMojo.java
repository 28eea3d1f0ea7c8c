package org.clustrix.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;

/**
 * Finds from the byte code what a function needs and writes it as one reproducible ZIP; attaches it
 * to the project, so that {@code mvn deploy} releases it.
 */
@Mojo(name = "package-function", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageFunctionMojo extends ClustrixMojo {
  private static final String CLASSIFIER = "clustrix";

  private final RepositorySystem repositories;
  private final MavenProjectHelper helper;

  /** Made by Maven. */
  @Inject
  public PackageFunctionMojo(RepositorySystem repositories, MavenProjectHelper helper) {
    this.repositories = repositories;
    this.helper = helper;
  }

  @Override
  void perform() {
    List<FunctionPackages.Packaged> packages = new FunctionPackages(this, repositories).make(false);
    for (FunctionPackages.Packaged packaged : packages) {
      String classifier = packages.size() == 1 ? CLASSIFIER : CLASSIFIER + "-" + suffix(packaged);
      helper.attachArtifact(project(), "zip", classifier, packaged.info().packagePath().toFile());
      // beside it, for the hints of jobs that are run from the release
      packaged
          .analysis()
          .ifPresent(file -> helper.attachArtifact(project(), "json", classifier, file.toFile()));
    }
  }

  private static String suffix(FunctionPackages.Packaged packaged) {
    return packaged.info().metadata().function().qualname().replaceAll("[^A-Za-z0-9]+", "-");
  }
}
