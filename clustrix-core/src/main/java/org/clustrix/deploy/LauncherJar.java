package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;

/**
 * The launcher that travels to the cluster.
 *
 * @param file the self-contained jar
 * @param sha256 its hash
 * @param size its size in bytes
 */
public record LauncherJar(Path file, String sha256, long size) {

  /**
   * Finds the jar that this program itself uses.
   *
   * @throws DeploymentException where it is a folder of classes
   */
  public static LauncherJar locate() {
    try {
      URI place = PackageMetadata.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path file = Path.of(place);
      if (!Files.isRegularFile(file)) {
        throw new DeploymentException(
            "the launcher is not packaged: " + file + " is a folder",
            "in a build of Clustrix itself, run at least the phase 'package'");
      }
      return new LauncherJar(file, Sha256.hex(file), Files.size(file));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
