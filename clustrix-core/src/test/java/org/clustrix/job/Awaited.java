package org.clustrix.job;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another process does. */
final class Awaited {
  private static final Duration MOST = Duration.ofMinutes(2);

  private Awaited() {}

  /** Looks until a condition holds, and fails where it does not in two minutes. */
  static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + MOST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not happen");
      }
      Thread.sleep(100);
    }
  }
}
