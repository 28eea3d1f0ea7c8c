package org.clustrix.deploy;

import org.clustrix.format.PackageLayout;

/** Where an artifact lies in a Maven repository (layout "default" of Maven 2). Stateless. */
final class RepositoryPath {
  private RepositoryPath() {}

  /**
   * Returns the path of {@code group:artifact:extension[:classifier]:version}. The folder of a
   * snapshot has the version without its time.
   */
  static String of(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    String folder = parts[parts.length - 1].replaceFirst("-\\d{8}\\.\\d{6}-\\d+$", "-SNAPSHOT");
    return String.join("/", parts[0].replace('.', '/'), parts[1], folder, "")
        + PackageLayout.artifactFile(coordinates);
  }
}
