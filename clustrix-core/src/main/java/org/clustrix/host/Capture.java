package org.clustrix.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps the first bytes of a stream and drops the rest, so that no host can fill our memory. */
public final class Capture extends OutputStream {
  /** Enough for every answer of ours; user output is read from files. */
  public static final int MOST = 32 << 20;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final long most;

  /** Makes one that keeps so many bytes. */
  public Capture(long most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int b) {
    if (kept.size() < most) {
      kept.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, (int) Math.min(length, most - kept.size()));
  }

  /** Returns what was kept so far. */
  public synchronized byte[] bytes() {
    return kept.toByteArray();
  }
}
