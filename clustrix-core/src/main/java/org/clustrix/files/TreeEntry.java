package org.clustrix.files;

/**
 * One entry of an answer.
 *
 * @param kind as the command says it: {@code f}, {@code d}, {@code l} or another
 * @param depth how many names its path has below the root
 * @param size in bytes
 * @param id device and number of a folder
 * @param permissions three octal digits; empty where a link leads nowhere
 * @param modifiedSeconds since 1970
 * @param name the last name of its path, or the path from the root where that was asked for
 */
record TreeEntry(
    char kind,
    int depth,
    long size,
    String id,
    String permissions,
    long modifiedSeconds,
    String name) {
  private static final char NOWHERE = 'n';
  private static final int FIELDS = 6;
  private static final int KIND = 0170000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  boolean isFolder() {
    return kind == 'd';
  }

  boolean isLink() {
    return kind == 'l';
  }

  boolean isNowhere() {
    return kind == NOWHERE;
  }

  /** Returns what stands for a link that leads nowhere. */
  static TreeEntry nowhere(TreeEntry link) {
    return new TreeEntry(NOWHERE, link.depth, 0, "", "", 0, link.name);
  }

  /** Reads {@code kind depth size device:number mode time name}. */
  static TreeEntry ofFind(String record) {
    String[] fields = record.split(" ", FIELDS + 1);
    String time = fields[5];
    int dot = time.indexOf('.');
    return new TreeEntry(
        fields[0].charAt(0),
        Integer.parseInt(fields[1]),
        Long.parseLong(fields[2]),
        fields[3],
        fields[4].equals("-") ? "" : digits(Integer.parseInt(fields[4], 8)),
        Long.parseLong(dot < 0 ? time : time.substring(0, dot)),
        fields[FIELDS]);
  }

  /**
   * Reads {@code mode_size_time_device:number}.
   *
   * @param path from the root, {@code ./a/b}; all of it becomes the name where {@code whole} is set
   */
  static TreeEntry ofStat(String line, String path, boolean whole) {
    String[] fields = line.split("_", -1);
    int mode = Integer.parseInt(fields[0], 16);
    char kind = (mode & KIND) == FOLDER ? 'd' : (mode & KIND) == LINK ? 'l' : 'f';
    int depth = path.startsWith("/") ? 0 : (int) path.chars().filter(c -> c == '/').count();
    return new TreeEntry(
        kind,
        depth,
        Long.parseLong(fields[1]),
        fields[3],
        digits(mode),
        Long.parseLong(fields[2]),
        whole ? path : path.substring(path.lastIndexOf('/') + 1));
  }

  private static String digits(int mode) {
    return String.format("%03o", mode & 0777);
  }
}
