package org.clustrix.host;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Commands that have said their last word, while their sessions still end, which by a jump host
 * takes a round trip. Nobody waits for that but who starts another one, since a server may let in
 * few at a time. Thread-safe.
 */
public final class Departures {
  private static final long MOST_NANOS = 2_000_000_000L;
  private static final long LOOK_MILLIS = 2;

  private final Queue<Spares.Spare> leaving = new ConcurrentLinkedQueue<>();

  /** Hands one over, which will end by itself. */
  public void add(Spares.Spare command) {
    leaving.add(command);
  }

  /** Waits for all, within a limit. */
  public synchronized void await() {
    long start = System.nanoTime();
    try {
      for (Spares.Spare next = leaving.poll(); next != null; next = leaving.poll()) {
        while (next.isAlive() && System.nanoTime() - start < MOST_NANOS) {
          Thread.sleep(LOOK_MILLIS);
        }
        next.end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
