package org.clustrix.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.artifact.Artifact;

/**
 * Whether an artifact came into the local repository by {@code mvn install}, which leaves a {@code
 * maven-metadata-local.xml} beside it (snapshots) or one level above (releases). Stateless.
 */
final class LocalInstallation {
  private static final String MARK = "maven-metadata-local.xml";

  private LocalInstallation() {}

  static boolean made(Artifact artifact) {
    Path version = artifact.getFile().toPath().toAbsolutePath().getParent();
    if (Files.exists(version.resolve(MARK))) {
      return true;
    }
    Path versions = version.resolveSibling(MARK);
    try {
      return Files.exists(versions)
          && Files.readString(versions)
              .contains("<version>" + artifact.getBaseVersion() + "</version>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
