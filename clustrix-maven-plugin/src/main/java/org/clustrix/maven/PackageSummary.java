package org.clustrix.maven;

import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.inspection.ByteSize;

/** One line on what is in a package. Stateless. */
final class PackageSummary {
  private PackageSummary() {}

  static String of(PackageMetadata metadata) {
    long classes =
        metadata.contents().stream().filter(entry -> entry.path().endsWith(".class")).count();
    long data =
        metadata.contents().stream()
            .filter(entry -> entry.path().startsWith(PackageLayout.DATA))
            .count();
    long artifactBytes =
        metadata.dependencies().externalDependencies().stream()
            .mapToLong(ExternalDependency::size)
            .sum();
    return classes
        + " classes, "
        + data
        + " data files, "
        + metadata.dependencies().externalDependencies().size()
        + " artifacts ("
        + ByteSize.text(artifactBytes)
        + "), Java "
        + metadata.execution().javaRelease();
  }
}
