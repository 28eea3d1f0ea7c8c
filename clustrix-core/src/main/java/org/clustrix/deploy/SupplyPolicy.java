package org.clustrix.deploy;

/**
 * What a cluster may fetch itself of the artifacts that it does not have.
 *
 * @param transfer who brings them
 * @param repository the URL from which the cluster downloads instead of the repository that the
 *     package names, for sites with a mirror; empty for that repository
 */
public record SupplyPolicy(ArtifactTransfer transfer, String repository) {
  /** The client sends all. */
  public static final SupplyPolicy PUSH = new SupplyPolicy(ArtifactTransfer.PUSH, "");

  /**
   * Returns whether a cluster may be told to download from a URL: another scheme than http and
   * https could name its own files, and other characters end the word that it stands in.
   */
  public static boolean isUsable(String url) {
    return url.matches("https?://[^\\s\"\\\\]+");
  }
}
