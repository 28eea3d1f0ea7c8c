package org.clustrix.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is known of a file or folder; a link is what it leads to. Immutable. */
public final class FileInfo {
  private final String name;
  private final long size;
  private final Instant modified;
  private final boolean isDir;
  private final String permissions;

  /**
   * Makes a value.
   *
   * @param name the last name of its path
   * @param size in bytes; of a folder what the file system says
   * @param modified when its content was last changed; the part of a second is dropped, because
   *     SFTP does not tell it and both sides must say the same
   * @param isDir whether it is a folder
   * @param permissions the rights of owner, group and others as three octal digits, {@code 644};
   *     empty where the file system has none
   */
  public FileInfo(String name, long size, Instant modified, boolean isDir, String permissions) {
    this.name = name;
    this.size = size;
    this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
    this.isDir = isDir;
    this.permissions = permissions;
  }

  /** Returns the last name of its path. */
  public String name() {
    return name;
  }

  /** Returns the size in bytes; of a folder what the file system says. */
  public long size() {
    return size;
  }

  /** Returns when its content was last changed, in whole seconds. */
  public Instant modified() {
    return modified;
  }

  /** Returns whether it is a folder. */
  public boolean isDir() {
    return isDir;
  }

  /** Returns three octal digits such as {@code 644}; empty where the file system has none. */
  public String permissions() {
    return permissions;
  }

  @Override
  public String toString() {
    return name + " (" + (isDir ? "folder" : size + " bytes") + ", " + permissions + ")";
  }
}
