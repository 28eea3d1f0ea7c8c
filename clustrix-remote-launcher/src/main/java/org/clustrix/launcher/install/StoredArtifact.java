package org.clustrix.launcher.install;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageMetadata;

/** An artifact that the class path of a package names. Immutable. */
final class StoredArtifact {
  private final String sha256;
  private final String fileName;
  private final long size;
  private final String coordinates;

  private StoredArtifact(String sha256, String fileName, long size, String coordinates) {
    this.sha256 = sha256;
    this.fileName = fileName;
    this.size = size;
    this.coordinates = coordinates;
  }

  /**
   * Returns the artifacts of a class path in its order.
   *
   * @throws InstallException where one is not among the external dependencies or has a name or hash
   *     that is none
   */
  static List<StoredArtifact> of(PackageMetadata metadata) throws InstallException {
    Map<String, ExternalDependency> bySha = new HashMap<>();
    for (ExternalDependency dependency : metadata.dependencies().externalDependencies()) {
      bySha.put(dependency.sha256(), dependency);
    }
    List<StoredArtifact> artifacts = new ArrayList<>();
    for (ClassPathElement element : metadata.execution().classpath()) {
      if (element.kind().equals("artifact")) {
        ExternalDependency dependency = bySha.get(element.sha256());
        if (dependency == null) {
          throw new InstallException(
              "the package is refused: its class path names '"
                  + element.path()
                  + "', which is none of its external dependencies");
        }
        if (!isSha256(element.sha256()) || !ClassPathFile.isFileName(element.path())) {
          throw new InstallException(
              "the package is refused: '" + element.path() + "' is no name for an artifact");
        }
        artifacts.add(
            new StoredArtifact(
                element.sha256(), element.path(), dependency.size(), dependency.coordinates()));
      }
    }
    return artifacts;
  }

  private static boolean isSha256(String text) {
    if (text.length() != 64) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  String sha256() {
    return sha256;
  }

  String fileName() {
    return fileName;
  }

  long size() {
    return size;
  }

  String coordinates() {
    return coordinates;
  }
}
