package org.clustrix.it.deployment;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy on loopback that delivers each byte later than it came, as a long line does: it
 * delays, and does not slow down. Counts what passes.
 */
final class DelayProxy implements Closeable {
  private static final int PIECES = 4096;

  private record Piece(ByteBuffer bytes, long due) {}

  private final ServerSocket door;
  private final InetSocketAddress target;
  private final long delayNanos;
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();

  /**
   * Starts one.
   *
   * @param target to pass on to
   * @param roundTripMillis added to each round trip
   */
  DelayProxy(InetSocketAddress target, int roundTripMillis) throws IOException {
    this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.target = target;
    this.delayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis) / 2;
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Returns the bytes that passed so far in both directions. */
  long bytes() {
    return up.get() + down.get();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "delay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(target.getAddress(), target.getPort());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        pass(client, server, up);
        pass(server, client, down);
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pass(Socket from, Socket to, AtomicLong counter) {
    BlockingQueue<Piece> line = new LinkedBlockingQueue<>(PIECES);
    start(() -> read(from, line, counter));
    start(() -> deliver(line, to));
  }

  private void read(Socket from, BlockingQueue<Piece> line, AtomicLong counter) {
    byte[] buffer = new byte[1 << 16];
    try {
      int n;
      do {
        n = readOrEnd(from, buffer);
        counter.addAndGet(Math.max(n, 0));
        line.put(new Piece(copy(buffer, n), System.nanoTime() + delayNanos));
      } while (n >= 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An empty piece is the end. */
  private static ByteBuffer copy(byte[] buffer, int n) {
    return ByteBuffer.wrap(Arrays.copyOf(buffer, Math.max(n, 0)));
  }

  private static int readOrEnd(Socket from, byte[] buffer) {
    try {
      return from.getInputStream().read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private static void deliver(BlockingQueue<Piece> line, Socket to) {
    try (to) {
      OutputStream out = to.getOutputStream();
      for (Piece piece = line.take(); piece.bytes().hasRemaining(); piece = line.take()) {
        long early = piece.due() - System.nanoTime();
        if (early > 0) {
          TimeUnit.NANOSECONDS.sleep(early);
        }
        out.write(piece.bytes().array());
      }
    } catch (IOException e) {
      // the other side is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
