package org.clustrix.host;

import java.util.Collection;
import java.util.stream.Collectors;

/** The one place where text becomes part of a POSIX shell script. Stateless. */
public final class Shell {
  private Shell() {}

  /**
   * Returns a word that a POSIX shell reads as exactly this text (XCU §2.2.2: nothing is special
   * between single quotes but the single quote).
   *
   * @throws IllegalArgumentException for a NUL, which no shell word can hold
   */
  public static String quote(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a shell word cannot hold a NUL character");
    }
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns quoted words, separated by spaces. */
  public static String quote(Collection<String> words) {
    return words.stream().map(Shell::quote).collect(Collectors.joining(" "));
  }
}
