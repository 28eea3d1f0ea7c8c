package org.clustrix.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shells that wait for their script on the other side: to start one costs two round trips, which
 * can be over before the script is known. What nobody takes soon ends by itself. Thread-safe.
 *
 * @param <T> a started shell
 */
public final class Spares<T extends Spares.Spare> implements AutoCloseable {
  private static final int MOST = 2;
  private static final long IDLE_SECONDS = 30;

  /** Something started in advance. */
  public interface Spare {
    /** Returns whether it can still be used. */
    boolean isAlive();

    /** Ends it unused. */
    void end();
  }

  /** One that is there or on its way; who takes it out of the queue owns it. */
  private record Place<T>(CompletableFuture<Optional<T>> shell, CountDownLatch taken) {}

  private final Supplier<T> start;
  private final Deque<Place<T>> waiting = new ArrayDeque<>();
  private volatile boolean closed;

  /** Makes an empty one; {@code start} is called in threads of its own. */
  public Spares(Supplier<T> start) {
    this.start = start;
  }

  /** Has as many started as are missing to a number, and waits for none. */
  public void prepare(int number) {
    for (int i = 0; i < Math.min(number, MOST); i++) {
      startOne(number);
    }
  }

  private void startOne(int number) {
    Place<T> place = new Place<>(new CompletableFuture<>(), new CountDownLatch(1));
    synchronized (waiting) {
      if (closed || waiting.size() >= Math.min(number, MOST)) {
        return;
      }
      waiting.add(place);
    }
    Thread thread = new Thread(() -> hold(place), "clustrix-spare");
    thread.setDaemon(true);
    thread.start();
  }

  private void hold(Place<T> place) {
    try {
      T shell = start.get();
      place.shell().complete(Optional.of(shell));
      if (closed) {
        shell.end();
      }
    } catch (RuntimeException e) {
      // the command that would have used it meets the same, and tells
      place.shell().complete(Optional.empty());
    }
    try {
      if (place.taken().await(IDLE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean mine;
    synchronized (waiting) {
      mine = waiting.remove(place);
    }
    if (mine) {
      place.shell().join().ifPresent(Spare::end);
    }
  }

  /** Returns one that can be used, waiting for it where it is on its way; empty where none is. */
  public Optional<T> take() {
    for (Place<T> place = next(); place != null; place = next()) {
      Optional<T> shell = place.shell().join();
      if (shell.isPresent() && shell.get().isAlive()) {
        return shell;
      }
      shell.ifPresent(Spare::end);
    }
    return Optional.empty();
  }

  private Place<T> next() {
    synchronized (waiting) {
      Place<T> place = waiting.poll();
      if (place != null) {
        place.taken().countDown();
      }
      return place;
    }
  }

  /** Ends all that nobody took; there will be no more. */
  @Override
  public void close() {
    closed = true;
    for (Place<T> place = next(); place != null; place = next()) {
      // what is still on its way is ended by its own thread
      place.shell().getNow(Optional.empty()).ifPresent(Spare::end);
    }
  }
}
