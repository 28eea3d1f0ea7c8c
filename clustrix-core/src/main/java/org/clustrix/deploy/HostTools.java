package org.clustrix.deploy;

/**
 * What the shell of a host can do for a transfer.
 *
 * @param digest the command that prints the SHA-256 of its input or files; empty where there is
 *     none
 * @param reader how exactly so many bytes are read from a pipe, {@code head} or {@code dd}; empty
 *     where nothing can
 * @param tar whether there is tar
 * @param gzip whether there is gzip
 */
record HostTools(String digest, String reader, boolean tar, boolean gzip) {

  /** Returns whether one stream can carry many files there. */
  boolean takesStream() {
    return tar && !reader.isEmpty();
  }

  /** Returns whether the shell verifies what arrives; else the launcher does when it installs. */
  boolean verifies() {
    return !digest.isEmpty();
  }
}
