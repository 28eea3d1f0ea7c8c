package org.clustrix.deploy;

import java.nio.file.Path;
import java.util.Optional;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageMetadata;

/**
 * What is to be deployed.
 *
 * @param packageFile the ZIP
 * @param metadata its metadata
 * @param analysis the analysis beside it, where there is one
 * @param artifacts where the client finds the jars of external dependencies
 */
public record DeploymentRequest(
    Path packageFile, PackageMetadata metadata, Optional<Path> analysis, ArtifactSource artifacts) {

  /** Finds the file of an artifact on the client. */
  @FunctionalInterface
  public interface ArtifactSource {
    /** Returns the file; asked only for artifacts that the cluster does not have. */
    Path locate(ExternalDependency dependency);
  }

  /** Returns the name under which the package is known on the cluster: class and method. */
  public String functionName() {
    return metadata.function().fullName();
  }
}
