package org.clustrix.api;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ServiceLoader;

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

  private static boolean isBySftp() {
    return BY_SFTP.equals(System.getenv(PROOF));
  }

  static FileTree tree() {
    return isBySftp() ? Joined.FILES : new SharedFileTree(base());
  }

  static FileContents contents() {
    return isBySftp()
        ? new JoinedContents(Joined.FILES, base())
        : new NioFileContents(new NioFileTree(base()));
  }

  private static Path base() {
    return Paths.get("").toAbsolutePath();
  }

  /** One connection for all of a process; only a job that needs it makes it. */
  private static final class Joined {
    static final JoinedFiles FILES =
        new JoinedFiles(
            base(),
            ServiceLoader.load(LoginFiles.class, JobFiles.class.getClassLoader()).iterator().next(),
            System.getenv("CLUSTRIX_LOGIN"),
            System.getenv("CLUSTRIX_LOGIN_FOLDER"));
  }
}
