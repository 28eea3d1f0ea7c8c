package org.clustrix.launcher.trace;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clustrix.format.Mask;

/**
 * Lines on the standard error of the process, past whatever a function has made of {@code
 * System.err}, and never on standard output. Without {@code CLUSTRIX_DEBUG_PACKAGING=1} there are
 * none. What {@link Mask} takes for a secret is masked. Thread-safe.
 */
public final class LauncherTrace {
  /** Whether anybody wants to know; what it costs to say it is to be paid behind this. */
  public static final boolean ON = isWanted(System.getenv("CLUSTRIX_DEBUG_PACKAGING"));

  private static final long STARTED = System.nanoTime();
  private static final int NANOS = 1_000_000;

  private LauncherTrace() {}

  private static boolean isWanted(String value) {
    return "1".equals(value) || "true".equalsIgnoreCase(value);
  }

  /** Tells a step, with the milliseconds since the first one. */
  public static void tell(String step) {
    if (ON) {
      long millis = (System.nanoTime() - STARTED) / NANOS;
      write("clustrix: +" + millis + " ms: " + Mask.text(step).replace('\n', ' ') + "\n");
    }
  }

  /** One write for each line, so that those of several processes do not mix. */
  @SuppressWarnings("resource") // to close it would close the standard error of the process
  private static void write(String line) {
    try {
      new FileOutputStream(FileDescriptor.err).write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // nobody reads it any more, which is no reason to fail
    }
  }
}
