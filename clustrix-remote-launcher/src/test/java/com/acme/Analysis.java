package com.acme;

import java.util.concurrent.Callable;

/** A function that is an object. */
final class Analysis implements Callable<Integer> {
  private final int answer;

  private Analysis() {
    this.answer = 42;
  }

  @Override
  public Integer call() {
    return answer;
  }
}
