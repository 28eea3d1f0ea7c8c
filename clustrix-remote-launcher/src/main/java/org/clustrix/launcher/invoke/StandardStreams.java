package org.clustrix.launcher.invoke;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * {@code System.out} and {@code System.err} of the function: UTF-8 whatever the client's charset
 * is, because logs are read elsewhere; flushed with every write, so that they can be followed;
 * bounded. What native code or a child process writes to the same descriptors is not seen here.
 */
public final class StandardStreams {
  private static final int BUFFER = 1 << 13;

  private StandardStreams() {}

  /** Replaces both streams of this JVM; each keeps at most {@code maxBytes}. */
  static void bound(long maxBytes) {
    System.setOut(bounded(FileDescriptor.out, maxBytes));
    System.setErr(bounded(FileDescriptor.err, maxBytes));
  }

  /**
   * Returns standard error for the launcher's own lines, past any bound: why a task failed must be
   * readable where the function had printed too much.
   */
  public static PrintStream forNotices() {
    return printing(new FileOutputStream(FileDescriptor.err));
  }

  private static PrintStream bounded(FileDescriptor descriptor, long maxBytes) {
    return printing(new BoundedOutput(new FileOutputStream(descriptor), maxBytes));
  }

  private static PrintStream printing(OutputStream out) {
    try {
      return new PrintStream(
          new BufferedOutputStream(out, BUFFER), true, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }
}
