package org.clustrix.api;

import java.util.regex.Pattern;

/**
 * A pattern for paths, name by name, with the rules of POSIX {@code fnmatch} for each name and
 * {@code **} for any folders. Immutable.
 */
final class PathPattern {
  private static final String ANY_FOLDERS = "**";

  /** One element for each name; null stands for any folders. */
  private final Pattern[] names;

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException where it is empty or absolute
   */
  PathPattern(String pattern) {
    if (pattern.isEmpty() || pattern.startsWith("/")) {
      throw new IllegalArgumentException(
          "the pattern '" + pattern + "' must be relative to the folder, such as *.csv");
    }
    String[] parts = pattern.split("/+", 0);
    names = new Pattern[parts.length];
    for (int i = 0; i < parts.length; i++) {
      names[i] =
          parts[i].equals(ANY_FOLDERS) ? null : Pattern.compile(regex(parts[i]), Pattern.DOTALL);
    }
  }

  /** Returns the number of names. */
  int length() {
    return names.length;
  }

  /** Returns whether the n-th name stands for any folders. */
  boolean isAnyFolders(int n) {
    return names[n] == null;
  }

  /** Returns whether a name matches the n-th one of the pattern. */
  boolean matches(int n, String name) {
    return names[n].matcher(name).matches();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (end > 0) {
        regex.append(oneOf(glob.substring(i + 1, end)));
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static String oneOf(String characters) {
    boolean none = characters.startsWith("!") && characters.length() > 1;
    StringBuilder set = new StringBuilder(none ? "[^" : "[");
    for (int i = none ? 1 : 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean range = c == '-' && i > (none ? 1 : 0) && i < characters.length() - 1;
      set.append(range ? "-" : (Character.isLetterOrDigit(c) ? "" : "\\") + c);
    }
    return set.append(']').toString();
  }
}
