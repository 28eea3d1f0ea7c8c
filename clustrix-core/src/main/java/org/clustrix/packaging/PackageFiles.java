package org.clustrix.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clustrix.format.PackageLayout;

/** What {@link FilePackager} writes beside a package. Stateless. */
public final class PackageFiles {
  private PackageFiles() {}

  /** Returns the analysis of a package, where it is there. */
  public static Optional<Path> analysisOf(PackageInfo info) {
    return Optional.of(
            info.packagePath().resolveSibling(PackageLayout.analysisFile(info.packageId())))
        .filter(Files::isRegularFile);
  }
}
