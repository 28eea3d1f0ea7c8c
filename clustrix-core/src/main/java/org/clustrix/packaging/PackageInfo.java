package org.clustrix.packaging;

import java.nio.file.Path;
import java.util.Map;
import org.clustrix.format.PackageMetadata;

/**
 * A package that was written.
 *
 * @param packagePath the ZIP
 * @param packageId 32 hex digits, the same for the same content everywhere
 * @param sizeBytes the size of the ZIP
 * @param metadata its {@code metadata.json}
 * @param artifacts the local jar of each external dependency, by SHA-256
 */
public record PackageInfo(
    Path packagePath,
    String packageId,
    long sizeBytes,
    PackageMetadata metadata,
    Map<String, Path> artifacts) {
  /** Copies the map. */
  public PackageInfo {
    artifacts = Map.copyOf(artifacts);
  }
}
