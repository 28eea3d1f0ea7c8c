package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Copies a stream in pieces and tells of each. Stateless. */
public final class Pieces {
  private static final int BYTES = 1 << 16;

  private Pieces() {}

  /**
   * Copies all that is left; {@code progress} gets the bytes of each piece after it was written.
   */
  public static void copy(InputStream in, OutputStream out, LongConsumer progress)
      throws IOException {
    byte[] piece = new byte[BYTES];
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      out.write(piece, 0, n);
      progress.accept(n);
    }
  }
}
