package org.clustrix.sharing;

/**
 * How files came to their places inside a shared filesystem.
 *
 * @param cloned files that share their blocks with the original
 * @param linked files that are another name of a stored file
 * @param copied files that were copied
 * @param bytes of all of them; none went over a connection of ours
 */
public record Placed(int cloned, int linked, int copied, long bytes) {
  /** Returns how many files there are. */
  public int files() {
    return cloned + linked + copied;
  }

  /** Returns the ways in words, such as {@code 3 copied, 1 linked}. */
  public String ways() {
    StringBuilder text = new StringBuilder();
    add(text, cloned, "cloned");
    add(text, linked, "linked");
    add(text, copied, "copied");
    return text.toString();
  }

  private static void add(StringBuilder text, int files, String way) {
    if (files > 0) {
      text.append(text.length() == 0 ? "" : ", ").append(files).append(' ').append(way);
    }
  }
}
