package org.clustrix.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Alternatives in a pattern, {@code {a,b}}, which may hold others. Stateless. */
final class Braces {
  private Braces() {}

  /** Returns the patterns without braces that a pattern stands for; itself where it has none. */
  static List<String> expand(String pattern) {
    int open = find(pattern, 0, '{');
    int close = open < 0 ? -1 : closing(pattern, open);
    if (close < 0) {
      return new ArrayList<>(Collections.singletonList(pattern));
    }
    List<String> expanded = new ArrayList<>();
    for (String end : expand(pattern.substring(close + 1))) {
      for (String choice : choices(pattern.substring(open + 1, close))) {
        for (String middle : expand(choice)) {
          expanded.add(pattern.substring(0, open) + middle + end);
        }
      }
    }
    return expanded;
  }

  private static List<String> choices(String inside) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inside.length(); i = next(inside, i)) {
      char c = inside.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        choices.add(inside.substring(from, i));
        from = i + 1;
      }
    }
    choices.add(inside.substring(from));
    return choices;
  }

  private static int find(String pattern, int from, char wanted) {
    for (int i = from; i < pattern.length(); i = next(pattern, i)) {
      if (pattern.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i = next(pattern, i)) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** What stands in brackets is no brace. */
  private static int next(String pattern, int i) {
    int end = pattern.charAt(i) == '[' ? pattern.indexOf(']', i + 2) : -1;
    return Math.max(i, end) + 1;
  }
}
