package org.clustrix.reference;

import java.util.List;
import java.util.concurrent.Callable;

/** Methods to refer to. Whoever runs anything of it, even its initialiser, fails. */
class References extends Inherited implements Callable<Integer> {
  static {
    if (true) {
      throw new AssertionError("initialised");
    }
  }

  record Point(int x, int y) {}

  enum Sign {
    PLUS
  }

  static int plain(String text, int number) {
    return number;
  }

  static long over(int[] values) {
    return values.length;
  }

  static long over(Point[] values, Sign sign) {
    return values.length;
  }

  static int sum(int... values) {
    return values.length;
  }

  static <T extends Comparable<T>> List<T> generic(List<T> values) {
    return values;
  }

  static void nothing(Point point) {}

  public static void main(String[] args) {}

  private static double hidden(double value) {
    return value;
  }

  static MethodReference<Double> ofHidden() {
    return MethodReference.of(References::hidden);
  }

  String instance(Object value) {
    return value.toString();
  }

  @Override
  public Integer call() {
    return 1;
  }
}
