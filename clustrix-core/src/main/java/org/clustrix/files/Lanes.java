package org.clustrix.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.NoRightsException;

/**
 * A few connections that many threads share: each has one for the time of a question. One that
 * failed is closed, and the next question opens another. Thread-safe.
 */
final class Lanes implements AutoCloseable {
  /** Servers limit sessions and connections of one account; more would wait for the same disk. */
  static final int MOST = 4;

  private final Supplier<Host> opener;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Deque<Lane> idle = new ArrayDeque<>();
  private boolean closed;

  Lanes(Supplier<Host> opener, Host first) {
    this.opener = opener;
    idle.add(new Lane(first));
  }

  /** What is asked of a connection. */
  interface Question<T> {
    T ask(Lane lane) throws IOException;
  }

  /**
   * Asks by a connection that nobody else uses, and waits for one where all are used.
   *
   * @throws IOException what the question throws
   */
  <T> T ask(Question<T> question) throws IOException {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while waiting for a connection", "", e);
    }
    Lane lane = null;
    boolean sound = false;
    try {
      lane = take();
      T answer = question.ask(lane);
      sound = true;
      return answer;
    } catch (IOException | NoRightsException e) {
      sound = true;
      throw e;
    } finally {
      giveBack(lane, sound);
      places.release();
    }
  }

  private Lane take() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("these files have been closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return new Lane(opener.get());
  }

  private void giveBack(Lane lane, boolean sound) {
    if (lane == null) {
      return;
    }
    synchronized (idle) {
      if (sound && !closed) {
        idle.push(lane);
        return;
      }
    }
    lane.close();
  }

  @Override
  public void close() {
    Deque<Lane> open;
    synchronized (idle) {
      closed = true;
      open = new ArrayDeque<>(idle);
      idle.clear();
    }
    open.forEach(Lane::close);
  }
}
