package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/** Tells whether a file is worth compressing, from samples. Stateless. */
final class Compression {
  private static final int SAMPLE = 1 << 16;
  private static final int SAMPLES = 4;

  private Compression() {}

  /** Returns whether compression saves at least a tenth; packed data in a package do not. */
  static boolean pays(Path file) {
    long in = 0;
    long out = 0;
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer piece = ByteBuffer.allocate(SAMPLE);
      long step = Math.max(channel.size() / SAMPLES, SAMPLE);
      for (long at = 0; at < channel.size(); at += step) {
        piece.clear();
        channel.position(at);
        in += Math.max(channel.read(piece), 0);
        out += deflated(piece.flip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return out < in * 9 / 10;
  }

  private static int deflated(ByteBuffer piece) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(piece);
      deflater.finish();
      byte[] out = new byte[2 * SAMPLE];
      return deflater.deflate(out);
    } finally {
      deflater.end();
    }
  }
}
