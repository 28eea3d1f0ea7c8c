package org.clustrix.it.api;

import java.util.stream.IntStream;

/** Functions of the snippets in the README. */
final class Integers {
  private Integers() {}

  static int parse(String text) {
    System.err.println("parsing " + text);
    return Integer.parseInt(text);
  }

  static int sum(int... values) {
    return IntStream.of(values).sum();
  }
}
