package org.clustrix.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether an artifact came into the local repository by {@code mvn install}, which leaves a {@code
 * maven-metadata-local.xml} beside it (snapshots) or one level above (releases). Stateless.
 */
public final class LocalInstallation {
  private static final String MARK = "maven-metadata-local.xml";

  private LocalInstallation() {}

  /**
   * Tells.
   *
   * @param file in a local repository
   * @param version as a POM names it, without the time of a snapshot
   */
  public static boolean made(Path file, String version) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(folder.resolve(MARK))) {
      return true;
    }
    Path versions = folder.resolveSibling(MARK);
    return Files.exists(versions)
        && Files.readString(versions).contains("<version>" + version + "</version>");
  }
}
