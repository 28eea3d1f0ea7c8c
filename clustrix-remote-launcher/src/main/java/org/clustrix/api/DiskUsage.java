package org.clustrix.api;

/** How much the files below a path hold. Immutable. */
public final class DiskUsage {
  private static final double UNIT = 1024;

  private final long totalBytes;
  private final double totalMb;
  private final double totalGb;
  private final long fileCount;
  private final long unreadableFolders;

  /** Makes a value of files that could all be seen. */
  public DiskUsage(long totalBytes, long fileCount) {
    this(totalBytes, fileCount, 0);
  }

  /**
   * Makes a value.
   *
   * @param totalBytes the sum of the sizes of the files
   * @param fileCount the number of files, folders not counted
   * @param unreadableFolders the number of folders that were passed by
   */
  public DiskUsage(long totalBytes, long fileCount, long unreadableFolders) {
    this.totalBytes = totalBytes;
    this.totalMb = totalBytes / UNIT / UNIT;
    this.totalGb = totalBytes / UNIT / UNIT / UNIT;
    this.fileCount = fileCount;
    this.unreadableFolders = unreadableFolders;
  }

  /** Returns the sum of the sizes in bytes. */
  public long totalBytes() {
    return totalBytes;
  }

  /** Returns the sum in units of 1024² bytes. */
  public double totalMb() {
    return totalMb;
  }

  /** Returns the sum in units of 1024³ bytes. */
  public double totalGb() {
    return totalGb;
  }

  /** Returns the number of files. */
  public long fileCount() {
    return fileCount;
  }

  /** Returns the number of folders that this account may not list: what they hold is missing. */
  public long unreadableFolders() {
    return unreadableFolders;
  }

  @Override
  public String toString() {
    String seen = totalBytes + " bytes in " + fileCount + " files";
    return unreadableFolders == 0
        ? seen
        : seen + ", without " + unreadableFolders + " folders that may not be listed";
  }
}
