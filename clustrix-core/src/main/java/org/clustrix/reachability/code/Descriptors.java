package org.clustrix.reachability.code;

import java.util.ArrayList;
import java.util.List;

/** The parts of a method descriptor (JVMS §4.3.3). Stateless. */
public final class Descriptors {
  private Descriptors() {}

  /** Returns the descriptors of the parameters. */
  public static List<String> parameters(String descriptor) {
    List<String> all = new ArrayList<>();
    int i = 1;
    while (descriptor.charAt(i) != ')') {
      int start = i;
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
      all.add(descriptor.substring(start, i));
    }
    return all;
  }

  /** Returns whether a text is the descriptor of a field or of a method. */
  public static boolean isWellFormed(String text) {
    int i = 0;
    if (text.startsWith("(")) {
      i = 1;
      while (i > 0 && i < text.length() && text.charAt(i) != ')') {
        i = end(text, i);
      }
      if (i <= 0 || i >= text.length()) {
        return false;
      }
      i++;
      if (text.startsWith("V", i)) {
        return i + 1 == text.length();
      }
    }
    return end(text, i) == text.length();
  }

  /** Returns where the descriptor of a field ends, -1 where there is none. */
  private static int end(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) == '[') {
      i++;
    }
    if (i == text.length()) {
      return -1;
    }
    if (text.charAt(i) == 'L') {
      int end = text.indexOf(';', i);
      return end <= i + 1 ? -1 : end + 1;
    }
    return "BCDFIJSZ".indexOf(text.charAt(i)) < 0 ? -1 : i + 1;
  }

  /**
   * Returns a descriptor as it is.
   *
   * @throws IllegalArgumentException where it is none, in a damaged class file
   */
  public static String checked(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("'" + text + "' is no descriptor");
    }
    return text;
  }

  /** Returns the descriptor of the result. */
  public static String returns(String descriptor) {
    return descriptor.substring(descriptor.lastIndexOf(')') + 1);
  }

  /** Returns how many words a value takes. */
  public static int words(String descriptor) {
    char c = descriptor.charAt(0);
    return c == 'V' ? 0 : c == 'J' || c == 'D' ? 2 : 1;
  }

  /** Returns a type as source code names it; nested classes keep their {@code $}. */
  public static String readable(String descriptor) {
    int dimensions = descriptor.lastIndexOf('[') + 1;
    String element =
        switch (descriptor.charAt(dimensions)) {
          case 'Z' -> "boolean";
          case 'B' -> "byte";
          case 'C' -> "char";
          case 'S' -> "short";
          case 'I' -> "int";
          case 'J' -> "long";
          case 'F' -> "float";
          case 'D' -> "double";
          case 'V' -> "void";
          default ->
              descriptor.substring(dimensions + 1, descriptor.length() - 1).replace('/', '.');
        };
    return element + "[]".repeat(dimensions);
  }
}
