package org.clustrix.api;

/** How much the files below a path hold. Immutable. */
public final class DiskUsage {
  private static final double UNIT = 1024;

  private final long totalBytes;
  private final double totalMb;
  private final double totalGb;
  private final long fileCount;

  /**
   * Makes a value.
   *
   * @param totalBytes the sum of the sizes of the files
   * @param fileCount the number of files, folders not counted
   */
  public DiskUsage(long totalBytes, long fileCount) {
    this.totalBytes = totalBytes;
    this.totalMb = totalBytes / UNIT / UNIT;
    this.totalGb = totalBytes / UNIT / UNIT / UNIT;
    this.fileCount = fileCount;
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

  @Override
  public String toString() {
    return totalBytes + " bytes in " + fileCount + " files";
  }
}
