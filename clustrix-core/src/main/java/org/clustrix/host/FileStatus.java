package org.clustrix.host;

/**
 * What a host says of a file.
 *
 * @param name the last name of its path, or what a listing calls it
 * @param mode kind and rights as in {@code st_mode}
 * @param size in bytes
 * @param modifiedSeconds when its content was last changed, since 1970
 */
public record FileStatus(String name, int mode, long size, long modifiedSeconds) {
  private static final int KIND = 0170000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  /** Returns whether it is a folder. */
  public boolean isFolder() {
    return (mode & KIND) == FOLDER;
  }

  /** Returns whether it is a symbolic link. */
  public boolean isLink() {
    return (mode & KIND) == LINK;
  }
}
