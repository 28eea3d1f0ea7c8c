package org.clustrix.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern for paths, name by name, with the rules of POSIX {@code fnmatch} for each name, {@code
 * **} for any folders and {@code {a,b}} for alternatives. The names of all alternatives stand one
 * after the other, and a position is one of them. Immutable.
 */
final class PathPattern {
  private static final String ANY_FOLDERS = "**";
  private static final String ALL = "*";
  private static final String SPECIAL = "*?[{\\";

  private final List<String> literals = new ArrayList<>();
  private final Set<Integer> starts = new LinkedHashSet<>();
  private final Set<String> endings = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private int depth;

  /** One name; without a regular expression it stands for any folders. */
  private static final class Step {
    final Pattern regex;
    final boolean last;

    Step(String glob, boolean last) {
      this.regex = glob.equals(ANY_FOLDERS) ? null : Pattern.compile(regex(glob), Pattern.DOTALL);
      this.last = last;
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException where it is empty or absolute
   */
  PathPattern(String pattern) {
    List<String> alternatives = Braces.expand(pattern);
    for (String alternative : alternatives) {
      if (alternative.isEmpty() || alternative.startsWith("/")) {
        throw new IllegalArgumentException(
            "the pattern '" + pattern + "' must be relative to the folder, such as *.csv");
      }
      String[] names = alternative.split("/+", 0);
      int literal = alternatives.size() == 1 ? literalFolders(names) : 0;
      starts.add(steps.size());
      for (int i = literal; i < names.length; i++) {
        steps.add(new Step(names[i], i == names.length - 1));
        depth = names[i].equals(ANY_FOLDERS) ? Integer.MAX_VALUE : depth;
      }
      depth = Math.max(depth, names.length - literal);
      endings.add(widened(names[names.length - 1]));
    }
  }

  /** What stands before the first special character is entered and not searched. */
  private int literalFolders(String[] names) {
    int n = 0;
    while (n < names.length - 1 && isLiteral(names[n])) {
      literals.add(names[n++]);
    }
    return n;
  }

  private static boolean isLiteral(String name) {
    return name.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  /**
   * Returns a pattern that matches at least as much, byte by byte in any locale, and in which
   * nothing is special but stars, question marks and backslashes before what is meant as it is.
   */
  private static String widened(String name) {
    if (name.equals(ANY_FOLDERS)) {
      return ALL;
    }
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int end = c == '[' ? name.indexOf(']', i + 2) : -1;
      if (c == '*') {
        wide.append(c);
      } else if (c == '?' || end > 0) {
        wide.append("?*");
        i = Math.max(i, end);
      } else {
        wide.append(c == '[' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return wide.toString();
  }

  /** Returns the folders that it names outright, from the top. */
  List<String> literalFolders() {
    return literals;
  }

  /** Returns the positions at which it begins, below {@link #literalFolders}. */
  Set<Integer> starts() {
    return starts;
  }

  /** Returns how many names a path can have that matches below {@link #literalFolders}. */
  int depth() {
    return depth;
  }

  /** Returns patterns for names, of which one matches the last name of each path that matches. */
  List<String> endings() {
    return new ArrayList<>(endings);
  }

  /** Returns whether nothing stands behind the n-th name. */
  boolean isLast(int n) {
    return steps.get(n).last;
  }

  /** Returns whether the n-th name stands for any folders. */
  boolean isAnyFolders(int n) {
    return steps.get(n).regex == null;
  }

  /** Returns whether a name matches the n-th one of the pattern. */
  boolean matches(int n, String name) {
    return steps.get(n).regex.matcher(name).matches();
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
