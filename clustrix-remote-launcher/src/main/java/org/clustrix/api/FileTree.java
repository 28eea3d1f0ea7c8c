package org.clustrix.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The little that {@link ClusterFilesystem} asks of a file system. A job's is the shared file
 * system of its node; a client gives one that asks the cluster. Paths are those of the caller:
 * relative ones against the working directory, with {@code /}, and links are followed.
 */
public interface FileTree {
  /** Returns the place of relative paths, for messages: {@code /home/ada/work on ada@hpc:22}. */
  String place();

  /**
   * Describes a file or folder.
   *
   * @return null where there is none, or a link leads nowhere
   * @throws java.nio.file.AccessDeniedException where a folder above may not be entered
   * @throws IOException where the file system refuses to say
   */
  FileInfo stat(String path) throws IOException;

  /**
   * Lists a folder in any order, without {@code .} and {@code ..}. An entry that leads nowhere, or
   * to where this account may not go, is listed with the size 0.
   *
   * @throws java.nio.file.NoSuchFileException where there is none
   * @throws java.nio.file.NotDirectoryException where it is no folder
   * @throws java.nio.file.AccessDeniedException where it may not be read, or not be entered
   * @throws IOException where the file system refuses
   */
  List<FileInfo> list(String folder) throws IOException;

  /**
   * Returns a text that is the same for all paths to one folder, so that a walk sees circles.
   *
   * @throws IOException where the file system refuses
   */
  String identity(String folder) throws IOException;

  /**
   * Asks at once for all that lies below a folder, where each single question takes its time.
   *
   * @param folder the root; the answer is asked for it and what is below it
   * @param depth how many levels below it are of interest
   * @param names only files that one of these patterns of {@code fnmatch} matches are of interest
   * @return a tree that knows of each entry its name, kind and size; empty where single questions
   *     are the way
   * @throws IOException where the file system refuses
   */
  default Optional<FileTree> whole(String folder, int depth, List<String> names)
      throws IOException {
    return Optional.empty();
  }
}
