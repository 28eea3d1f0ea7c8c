package org.clustrix.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several values in one text. Where people write them in one, they are separated by commas, lines
 * or white space, and what holds such a separator cannot be said. Where the place has lists of its
 * own (YAML, annotations, a POM), each item ends with a record separator, which nobody types, and
 * is kept as it is. Stateless.
 */
public final class Items {
  private static final char END = '\u001e';

  private Items() {}

  /** Returns the text for items that are to be kept as they are. */
  public static String join(List<String> items) {
    return items.stream().map(item -> item + END).collect(Collectors.joining());
  }

  /** Returns the items of a text, without empty ones. */
  static List<String> of(String text, String separator) {
    return Stream.of(text.split(isJoined(text) ? String.valueOf(END) : separator, -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Returns the text without white space around it; Java takes the separator for such. */
  static String stripped(String text) {
    return isJoined(text) ? text : text.strip();
  }

  /** Returns the text as messages show it. */
  public static String readable(String text) {
    return isJoined(text) ? String.join(", ", of(text, "")) : text;
  }

  private static boolean isJoined(String text) {
    return text.indexOf(END) >= 0;
  }
}
