package org.clustrix.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Fills the standard input of a command from a thread of its own, so that a host that takes nothing
 * any more can be given up. The caller looks at it from one other thread.
 */
public final class Feed {
  private static final int PIECE = 1 << 15;
  private static final long LAST_MILLIS = 5_000;
  private static final long LOOK_MILLIS = 2;

  private final Thread thread;
  private volatile long moved = System.nanoTime();
  private volatile RuntimeException refusal;
  private volatile Error error;

  /**
   * Starts to write.
   *
   * @param sink closed at the end, also where {@code input} fails: the command must be able to tell
   *     whether it has got all
   */
  public Feed(byte[] head, Input input, OutputStream sink) {
    thread = new Thread(() -> write(head, input, sink), "clustrix-feed");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(byte[] head, Input input, OutputStream sink) {
    try (sink) {
      Counted counted = new Counted(sink);
      counted.write(head, 0, head.length);
      counted.flush();
      input.writeTo(counted);
      counted.flush();
    } catch (IOException e) {
      // the command takes no more: why, it says itself by its status and its errors
    } catch (RuntimeException e) {
      refusal = e;
    } catch (Error e) {
      error = e;
    }
  }

  /**
   * Waits for the end of the command.
   *
   * @param told completes when the command has said that it is over
   * @param over asked again and again: whether it is over for another reason
   * @param limit the longest time in which nothing is taken
   * @param host for messages
   * @throws HostException where the limit is over
   */
  public void await(CompletableFuture<Void> told, BooleanSupplier over, Duration limit, String host)
      throws InterruptedException {
    while (!isDone(told) && !over.getAsBoolean()) {
      if (System.nanoTime() - moved > limit.toNanos()) {
        throw new HostException(
            "a command took longer than " + limit.toSeconds() + " s on " + host, "");
      }
    }
  }

  private static boolean isDone(CompletableFuture<Void> told) throws InterruptedException {
    try {
      told.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws what the input itself threw; to be asked when the command has ended. */
  public void rethrow() throws InterruptedException {
    // nobody takes anything any more, so this is short; the wait is bounded all the same
    thread.join(LAST_MILLIS);
    if (refusal != null) {
      throw refusal;
    }
    if (error != null) {
      throw error;
    }
  }

  /** Ends the thread where it waits; the sink must have been closed. */
  public void abandon() {
    thread.interrupt();
  }

  /** Notes when something moves. */
  private final class Counted extends OutputStream implements FileSink {
    private final OutputStream sink;

    Counted(OutputStream sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int at = 0; at < length; at += PIECE) {
        sink.write(bytes, offset + at, Math.min(PIECE, length - at));
        moved = System.nanoTime();
      }
    }

    @Override
    public long take(FileChannel file, long position, long count) {
      long taken = FileSink.take(sink, file, position, count);
      if (taken > 0) {
        moved = System.nanoTime();
      }
      return taken;
    }

    @Override
    public void flush() throws IOException {
      sink.flush();
      moved = System.nanoTime();
    }
  }
}
