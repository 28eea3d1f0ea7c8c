package org.clustrix.it.api;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** A class that is one function. */
final class Countdown implements Callable<List<Integer>> {
  Countdown() {}

  @Override
  public List<Integer> call() {
    return IntStream.rangeClosed(1, 3).mapToObj(i -> 4 - i).toList();
  }
}
