package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lets a number of bytes through and drops the rest with one notice, so that an endless loop of
 * prints fills no disk. Calls are serialised by the {@code PrintStream} around it.
 */
final class BoundedOutput extends OutputStream {
  private final OutputStream out;
  private final long limit;
  private long left;
  private boolean noticed;

  BoundedOutput(OutputStream out, long limit) {
    this.out = out;
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int kept = (int) Math.min(length, left);
    out.write(bytes, offset, kept);
    left -= kept;
    if (kept < length && !noticed) {
      noticed = true;
      String notice =
          "\n[clustrix] the limit of " + limit + " bytes is reached; the rest is dropped\n";
      out.write(notice.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
