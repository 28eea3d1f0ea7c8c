package org.clustrix.api;

import java.io.Closeable;
import java.io.IOException;

/**
 * What changes files, or reads what is in them: the other half of what {@link ClusterFilesystem}
 * asks of a file system. Paths as in {@link FileTree}. All throw the exceptions of {@code
 * java.nio.file}, and {@link IOException} where the file system refuses otherwise.
 */
public interface FileContents extends Closeable {
  /** Returns all that a file holds. */
  byte[] read(String path) throws IOException;

  /** Makes a file in an existing folder, or gives one that is there another content. */
  void write(String path, byte[] content) throws IOException;

  /** Copies one file to a path where nothing is. */
  void copy(String from, String to) throws IOException;

  /** Gives a file or folder another path, where nothing is. */
  void move(String from, String to) throws IOException;

  /** Makes a folder and its missing parents; one that is there is left as it is. */
  void mkdirs(String path) throws IOException;

  /** Deletes a file, a link or an empty folder; returns whether there was one. */
  boolean delete(String path) throws IOException;
}
