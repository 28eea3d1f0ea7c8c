package org.clustrix.api;

import java.io.IOException;
import java.util.List;

/**
 * The little that {@link ClusterFilesystem} asks of a file system. A job's is the shared file
 * system of its node; a client gives one that asks over SFTP. Paths are those of the caller:
 * relative ones against the working directory, with {@code /}, and links are followed.
 */
public interface FileTree {
  /**
   * Describes a file or folder.
   *
   * @return null where there is none, or a link leads nowhere
   * @throws IOException where the file system refuses to say
   */
  FileInfo stat(String path) throws IOException;

  /**
   * Lists a folder in any order, without {@code .} and {@code ..}. An entry that leads nowhere is
   * listed with the size 0.
   *
   * @throws java.nio.file.NoSuchFileException where there is none
   * @throws java.nio.file.NotDirectoryException where it is no folder
   * @throws IOException where the file system refuses
   */
  List<FileInfo> list(String folder) throws IOException;

  /**
   * Returns a text that is the same for all paths to one folder, so that a walk sees circles.
   *
   * @throws IOException where the file system refuses
   */
  String identity(String folder) throws IOException;
}
