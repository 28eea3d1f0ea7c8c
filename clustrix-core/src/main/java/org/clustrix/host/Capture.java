package org.clustrix.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps the first bytes of a stream and drops the rest, so that no host can fill our memory. */
public final class Capture extends OutputStream {
  /** Enough for every answer of ours; user output is read from files. */
  public static final int MOST = 32 << 20;

  private final Kept kept = new Kept();
  private final long most;
  // guarded by this
  private final CompletableFuture<String> over = new CompletableFuture<>();
  private String mark;

  /** Makes one that keeps so many bytes. */
  public Capture(long most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, (int) Math.min(length, most - kept.size()));
    look();
  }

  /**
   * Returns what completes as soon as the last line that was kept begins with a mark, with what
   * follows that; where the mark came too late to be kept, never. To be asked once.
   *
   * @param mark with the line end before it
   */
  public synchronized CompletableFuture<String> over(String mark) {
    this.mark = mark;
    look();
    return over;
  }

  private void look() {
    if (mark != null && !over.isDone()) {
      kept.afterLast(mark).ifPresent(over::complete);
    }
  }

  /** Returns what was kept so far. */
  public synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  private static final class Kept extends ByteArrayOutputStream {
    /** More than a number and a line end. */
    private static final int REST = 16;

    Optional<String> afterLast(String mark) {
      if (count == 0 || buf[count - 1] != '\n') {
        return Optional.empty();
      }
      int length = Math.min(count, mark.length() + REST);
      String tail = new String(buf, count - length, length, StandardCharsets.ISO_8859_1);
      int at = tail.indexOf(mark);
      return at < 0
          ? Optional.empty()
          : Optional.of(tail.substring(at + mark.length(), tail.length() - 1));
    }
  }
}
