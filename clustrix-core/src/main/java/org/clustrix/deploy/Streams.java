package org.clustrix.deploy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.FileSink;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;

/**
 * Batches on their way by one stream, or by several beside each other over one connection: OpenSSH
 * lets a stream have 2 MB on its way, and so brings no more than that in a round trip. The main one
 * carries launcher and package, ends when the others have ended, and finishes the deployment; each
 * takes the next batch when it has sent one. Where a host lets no second stream in, or loses one,
 * the main one sends again what that had taken. Used once.
 */
final class Streams {
  private static final long LOOK_MILLIS = 1_000;

  /**
   * More than lies in the pipe to an {@code ssh} that still waits for its session: a server may let
   * in no second one, and the main stream must have the first.
   */
  private static final int BEGUN = 1 << 17;

  private final Host host;
  private final BatchWriter writer;
  private final IntFunction<Command> beside;
  private final int most;
  private final Function<CommandResult, RuntimeException> failed;
  // guarded by this
  private final Deque<Batch> left;
  private final List<Thread> threads = new ArrayList<>();
  private int running;
  private RuntimeException failure;
  private boolean stopped;

  /**
   * Makes one.
   *
   * @param batches in order: the first one goes by the main stream
   * @param most streams at the same time
   * @param beside what receives beside the main one; called with a number for each, from 1
   * @param failed explains what a stream beside the main one said
   */
  Streams(
      Host host,
      List<Batch> batches,
      BatchWriter writer,
      int most,
      IntFunction<Command> beside,
      Function<CommandResult, RuntimeException> failed) {
    this.host = host;
    this.writer = writer;
    this.most = most;
    this.beside = beside;
    this.failed = failed;
    this.left = new ArrayDeque<>(batches);
  }

  /**
   * Sends all.
   *
   * @param main receives, and finishes the deployment
   * @return what {@code main} said
   */
  CommandResult send(Command main) {
    try {
      return host.run(main, this::write);
    } finally {
      stop().forEach(Streams::join);
    }
  }

  private void write(OutputStream out) throws IOException {
    OutputStream watched = new Watched(out);
    for (Batch batch = next(out); batch != null; batch = next(out)) {
      writer.write(batch, watched);
    }
    BatchWriter.end(out);
  }

  private synchronized void startOthers() {
    for (int i = 1; i < most && i <= left.size() && !stopped; i++) {
      Side side = new Side(beside.apply(i));
      Thread thread = new Thread(side::run, "clustrix-stream-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      running++;
      thread.start();
    }
  }

  /** Returns the next one for the main stream, which waits for what the others may give back. */
  private Batch next(OutputStream out) throws IOException {
    try {
      while (true) {
        synchronized (this) {
          if (failure != null) {
            throw failure;
          }
          if (!left.isEmpty() || running == 0) {
            return left.poll();
          }
          wait(LOOK_MILLIS);
        }
        // says that this stream is alive, though it has nothing to send
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** What is being sent is sent to its end: it has its worth for the next deployment. */
  private synchronized List<Thread> stop() {
    stopped = true;
    left.clear();
    return List.copyOf(threads);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The main stream, which has others started once it is let in and has taken the first batch. */
  private final class Watched extends FilterOutputStream implements FileSink {
    private long sent;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      went(length);
    }

    @Override
    public long take(FileChannel file, long position, long count) {
      long taken = FileSink.take(out, file, position, count);
      went(taken);
      return taken;
    }

    private void went(long bytes) {
      if (sent < BEGUN && sent + bytes >= BEGUN) {
        startOthers();
      }
      sent += bytes;
    }
  }

  /** One beside the main one. */
  private final class Side {
    private final Command command;
    // guarded by Streams.this
    private final List<Batch> taken = new ArrayList<>();
    private boolean over;

    Side(Command command) {
      this.command = command;
    }

    void run() {
      RuntimeException why = null;
      boolean lost = false;
      try {
        CommandResult result = host.run(command, this::write);
        if (result.status() != 0) {
          why = failed.apply(result);
        }
      } catch (HostException e) {
        lost = true;
      } catch (RuntimeException e) {
        why = e;
      } catch (Error e) {
        why = new IllegalStateException(e);
      }
      synchronized (Streams.this) {
        over = true;
        running--;
        if (lost) {
          left.addAll(taken);
        } else if (failure == null) {
          failure = why;
        }
        Streams.this.notifyAll();
      }
    }

    private void write(OutputStream out) throws IOException {
      for (Batch batch = take(); batch != null; batch = take()) {
        writer.write(batch, out);
      }
      BatchWriter.end(out);
    }

    /** Returns the next one; none once this stream is lost, though its feed may still run. */
    private Batch take() {
      synchronized (Streams.this) {
        Batch batch = over ? null : left.poll();
        if (batch != null) {
          taken.add(batch);
        }
        return batch;
      }
    }
  }
}
