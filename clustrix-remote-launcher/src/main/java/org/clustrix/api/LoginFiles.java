package org.clustrix.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Reaches the login host of a job whose node does not see its files. The launcher is the one that
 * can; {@link JobFiles} finds it as a service. Stateless.
 */
public interface LoginFiles {
  /**
   * Connects, for as long as this process runs.
   *
   * @param login {@code user@host:port}, of which only the host is needed
   * @param folder the absolute path there at which relative paths start
   * @throws IOException where the host cannot be reached; its message says why
   */
  Reached reach(String login, String folder) throws IOException;

  /** The files of a login host. Thread-safe. */
  interface Reached extends FileTree {
    /**
     * Writes all that a file holds to a stream, which stays open.
     *
     * @throws IOException of {@code java.nio.file} where the file cannot be read
     */
    void read(String path, OutputStream to) throws IOException;
  }
}
