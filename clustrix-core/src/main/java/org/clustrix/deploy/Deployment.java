package org.clustrix.deploy;

import java.util.Optional;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.sharing.Placed;

/**
 * A package that is on a host.
 *
 * @param metadata of the package
 * @param workDir the absolute path of the user's work directory there
 * @param stateFolder the absolute path of {@code .clustrix} there
 * @param launcherSha256 the launcher that runs it
 * @param incoming the folder from which the first job installs it, because the login host has no
 *     Java; empty where it is installed
 * @param traffic what was moved
 * @param placed what was put into its place through a filesystem that the host shares with this
 *     machine, and so neither moved nor there before; empty where there is none
 * @param staged what the next job gets and gives besides the package
 */
public record Deployment(
    PackageMetadata metadata,
    String workDir,
    String stateFolder,
    String launcherSha256,
    String incoming,
    Traffic traffic,
    Optional<Placed> placed,
    Staged staged) {

  /**
   * What a deployment moved.
   *
   * @param movedFiles files that were sent
   * @param movedBytes their bytes
   * @param presentFiles files that the host had
   * @param presentBytes their bytes
   */
  public record Traffic(int movedFiles, long movedBytes, int presentFiles, long presentBytes) {}

  /** Returns the same for a job that gets and gives something. */
  public Deployment with(Staged other) {
    return new Deployment(
        metadata, workDir, stateFolder, launcherSha256, incoming, traffic, placed, other);
  }

  /** Returns the absolute path of the installed package. */
  public String packageFolder() {
    return stateFolder + "/" + ClusterLayout.packageFolder(metadata.packageId());
  }
}
