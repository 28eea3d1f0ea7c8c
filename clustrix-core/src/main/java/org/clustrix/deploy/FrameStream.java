package org.clustrix.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream of unknown length into frames: a line with a length, so many bytes, and so on; the
 * length 0 ends it. Closing writes that end and leaves the stream below open. For one thread.
 */
final class FrameStream extends OutputStream {
  /** Each frame costs the host a process. */
  private static final int MOST = 1 << 21;

  private final OutputStream out;
  private final byte[] frame = new byte[MOST];
  private int filled;

  FrameStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      int n = Math.min(left, MOST - filled);
      System.arraycopy(bytes, at, frame, filled, n);
      filled += n;
      at += n;
      left -= n;
      if (filled == MOST) {
        writeFrame();
      }
    }
  }

  private void writeFrame() throws IOException {
    if (filled > 0) {
      line(out, Integer.toString(filled));
      out.write(frame, 0, filled);
      filled = 0;
    }
  }

  @Override
  public void close() throws IOException {
    writeFrame();
    line(out, "0");
  }

  static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
