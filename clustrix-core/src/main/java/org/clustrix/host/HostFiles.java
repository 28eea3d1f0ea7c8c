package org.clustrix.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * The files of a host that runs no commands. Paths are absolute; what is made is private to its
 * owner. For several threads at once; every method throws {@link HostException} where the host
 * refuses. Belongs to its host and is closed with it.
 */
public interface HostFiles {
  /** Returns the home folder of the account. */
  String home();

  /** Returns the size of a plain file in bytes; empty where there is none. */
  OptionalLong size(String path);

  /** Returns whether there is a folder. */
  boolean isFolder(String path);

  /**
   * Describes a file, and a link by what it leads to; empty where it leads nowhere.
   *
   * @throws NoRightsException where a folder above may not be entered
   */
  Optional<FileStatus> status(String path);

  /**
   * Describes what lies in a folder, links as links, without {@code .} and {@code ..}.
   *
   * @throws NoRightsException where it may not be read, or not be entered
   */
  List<FileStatus> list(String folder);

  /** Returns the path without links. */
  String real(String path);

  /** Makes a folder and its missing parents; one that is there is left as it is. */
  void createFolders(String path);

  /**
   * Copies a local file.
   *
   * @param target a name in an existing folder that only the caller uses
   * @param progress gets the bytes of each piece
   */
  void write(Path local, String target, LongConsumer progress);

  /** Gives a file its name; a file that has it is replaced. */
  void rename(String from, String to);

  /** Deletes a file, a link or an empty folder; returns whether there was one. */
  boolean delete(String path);

  /** Returns the bytes of a small file; empty where there is none. */
  Optional<byte[]> read(String path);
}
