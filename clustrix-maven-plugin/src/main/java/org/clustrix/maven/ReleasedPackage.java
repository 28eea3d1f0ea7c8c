package org.clustrix.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.clustrix.config.ConfigurationException;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.Sha256;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagedAnnotation;
import org.clustrix.problem.ClustrixException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * A package that was made before, as a file or as an artifact of a repository. Its jars are
 * resolved by their exact coordinates, and only those that the cluster does not have.
 */
final class ReleasedPackage {
  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;

  ReleasedPackage(RepositorySystem repositories, MavenSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  /**
   * Finds a package.
   *
   * @param name a file, or {@code group:artifact:version}, with {@code :classifier} behind where
   *     the release has several functions
   */
  FunctionPackages.Packaged find(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      PackageInfo info = PackageInfo.read(file.toAbsolutePath());
      return packaged(info, FunctionPackages.Packaged.beside(info));
    }
    PackageInfo info = PackageInfo.read(resolve(released(name, "zip")));
    return packaged(info, analysis(released(name, "json")));
  }

  private FunctionPackages.Packaged packaged(PackageInfo info, Optional<Path> analysis) {
    return new FunctionPackages.Packaged(
        info.metadata().function().qualname(),
        PackagedAnnotation.of(info),
        info,
        analysis,
        this::locate);
  }

  private static Artifact released(String name, String extension) {
    String[] parts = name.split(":", -1);
    if (parts.length != 3 && parts.length != 4) {
      throw new ConfigurationException(
          "there is no package '" + name + "', set in clustrix.package",
          "name a file, or group:artifact:version of a release");
    }
    String classifier = parts.length == 4 ? parts[3] : "clustrix";
    return new DefaultArtifact(parts[0], parts[1], classifier, extension, parts[2]);
  }

  /** A release may lack it: it only explains. */
  private Optional<Path> analysis(Artifact artifact) {
    try {
      return Optional.of(resolve(artifact));
    } catch (ClustrixException e) {
      return Optional.empty();
    }
  }

  private Path locate(ExternalDependency dependency) {
    Path file = resolve(new DefaultArtifact(dependency.coordinates()));
    try {
      String found = Sha256.hex(file);
      if (!found.equals(dependency.sha256())) {
        throw new ClustrixException(
            dependency.coordinates()
                + " has SHA-256 "
                + found
                + ", but the package was made with "
                + dependency.sha256(),
            "delete " + file + " if it is damaged; otherwise package the function again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path resolve(Artifact artifact) {
    ArtifactRequest request =
        new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
    try {
      return repositories
          .resolveArtifact(session.getRepositorySession(), request)
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new ClustrixException(
          artifact + " cannot be had: " + e.getMessage(),
          "check the coordinates and the repositories",
          e);
    }
  }
}
