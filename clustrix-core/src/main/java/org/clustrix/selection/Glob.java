package org.clustrix.selection;

import java.util.regex.Pattern;

/**
 * Wildcards: {@code *} and {@code ?} stand for what lies between two separators, {@code **} for
 * anything; two stars before a slash may stand for no folder at all. Stateless.
 */
public final class Glob {
  private Glob() {}

  /**
   * Returns the pattern of a glob.
   *
   * @param separator what {@code *} does not stand for: {@code /}, {@code .} or {@code :}
   */
  public static Pattern pattern(String glob, char separator) {
    StringBuilder regex = new StringBuilder();
    String between = "[^" + Pattern.quote(String.valueOf(separator)) + "]";
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i) && separator == '/') {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append(between).append('*');
      } else if (c == '?') {
        regex.append(between);
      } else if (c == '.' && separator == '.') {
        // a nested class may be written as in source: Outer.Inner
        regex.append("[.$]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
