package org.clustrix.api;

import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The files of this process. In a job its script has proved whether the node sees the files of the
 * login host, and says so in {@code CLUSTRIX_FILES}; a process without that variable is no job and
 * sees its own. Stateless.
 */
final class JobFiles {
  private static final String PROOF = "CLUSTRIX_FILES";
  private static final String BY_SFTP = "sftp";

  private JobFiles() {}

  /** Returns whether this process runs in a job. */
  static boolean isJob() {
    return System.getenv(PROOF) != null;
  }

  static FileTree tree() {
    FileTree seen = new SharedFileTree(base());
    return BY_SFTP.equals(System.getenv(PROOF)) ? new UnseenFiles(seen) : seen;
  }

  static FileContents contents() {
    return new NioFileContents(new NioFileTree(base()));
  }

  private static Path base() {
    return Paths.get("").toAbsolutePath();
  }
}
