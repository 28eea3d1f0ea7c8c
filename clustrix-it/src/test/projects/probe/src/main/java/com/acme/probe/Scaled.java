package com.acme.probe;

import java.util.List;

/** A function with one helper, for tests that change the one or the other. */
public final class Scaled {
  private Scaled() {}

  /** Returns the numbers, each multiplied by the helper's factor. */
  public static List<Integer> run(List<Integer> numbers, int times) {
    return numbers.stream().map(number -> times * Factor.times(number)).toList();
  }
}
