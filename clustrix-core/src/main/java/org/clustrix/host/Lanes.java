package org.clustrix.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A few connections that many threads share: each has one for the time of a question. One that
 * failed is closed, and the next question opens another. Thread-safe.
 *
 * @param <L> a connection, with what belongs to it
 */
public final class Lanes<L> implements AutoCloseable {
  /** Servers limit sessions and connections of one account; more would wait for the same disk. */
  public static final int MOST = 4;

  private final Supplier<L> opener;
  private final Consumer<L> closer;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Deque<L> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Makes one.
   *
   * @param opener opens one more
   * @param closer closes one
   * @param first is open already, and belongs to this object from now on
   */
  public Lanes(Supplier<L> opener, Consumer<L> closer, L first) {
    this.opener = opener;
    this.closer = closer;
    idle.add(first);
  }

  /**
   * What is asked of a connection.
   *
   * @param <L> the connection
   * @param <T> the answer
   * @param <X> what it may throw; a checked exception is an answer, and says nothing against the
   *     connection
   */
  public interface Question<L, T, X extends Exception> {
    /** Asks. */
    T ask(L lane) throws X;
  }

  /**
   * Asks by a connection that nobody else uses, and waits for one where all are used.
   *
   * @throws X what the question throws
   * @throws IllegalStateException where this object has been closed
   */
  public <T, X extends Exception> T ask(Question<L, T, X> question) throws X {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while waiting for a connection", "", e);
    }
    try {
      L lane = take();
      boolean sound = true;
      try {
        return question.ask(lane);
      } catch (RuntimeException | Error e) {
        sound = e instanceof NoRightsException;
        throw e;
      } finally {
        giveBack(lane, sound);
      }
    } finally {
      places.release();
    }
  }

  private L take() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("this has been closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return opener.get();
  }

  private void giveBack(L lane, boolean sound) {
    synchronized (idle) {
      if (sound && !closed) {
        idle.push(lane);
        return;
      }
    }
    closer.accept(lane);
  }

  /** Closes those that nobody uses now; the others are closed when their answer is there. */
  @Override
  public void close() {
    Deque<L> open;
    synchronized (idle) {
      closed = true;
      open = new ArrayDeque<>(idle);
      idle.clear();
    }
    open.forEach(closer);
  }
}
