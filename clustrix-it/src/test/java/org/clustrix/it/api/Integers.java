package org.clustrix.it.api;

import java.util.List;
import java.util.stream.IntStream;
import org.clustrix.api.ClusterFiles;

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

  static int square(int number) {
    System.out.println("square of " + number);
    return number * number;
  }

  static int read(String file) {
    return Integer.parseInt(ClusterFiles.readText(file));
  }

  static int total(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
