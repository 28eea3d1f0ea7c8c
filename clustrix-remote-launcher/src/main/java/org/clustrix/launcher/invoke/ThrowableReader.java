package org.clustrix.launcher.invoke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clustrix.format.ThrownInfo;

/**
 * Turns an exception of the user into data. Nothing that the exception does can break it: circles
 * of causes, endless chains, a {@code getMessage} that throws. For one thread.
 */
final class ThrowableReader {
  /** Causes in one chain, and exceptions suppressed by one. */
  private static final int MAX_CHAIN = 64;

  /** How deep suppressed exceptions may lie in each other. */
  private static final int MAX_DEPTH = 8;

  private static final int MAX_MESSAGE = 1 << 18;

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ThrownInfo read(Throwable thrown) {
    return read(thrown, 0);
  }

  private ThrownInfo read(Throwable thrown, int depth) {
    seen.add(thrown);
    List<ThrownInfo> causes = new ArrayList<>();
    Throwable cause = causeOf(thrown);
    while (cause != null && causes.size() < MAX_CHAIN && seen.add(cause)) {
      causes.add(one(cause, Collections.emptyList(), depth));
      cause = causeOf(cause);
    }
    return one(thrown, causes, depth);
  }

  private ThrownInfo one(Throwable thrown, List<ThrownInfo> causes, int depth) {
    List<ThrownInfo> suppressed = new ArrayList<>();
    if (depth < MAX_DEPTH) {
      for (Throwable other : thrown.getSuppressed()) {
        if (suppressed.size() < MAX_CHAIN && seen.add(other)) {
          suppressed.add(read(other, depth + 1));
        }
      }
    }
    return new ThrownInfo(
        thrown.getClass().getName(), message(thrown), stack(thrown), causes, suppressed);
  }

  private static Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable hostile) {
      return null;
    }
  }

  private String message(Throwable thrown) {
    String message;
    try {
      message = thrown.getLocalizedMessage();
    } catch (Throwable hostile) {
      return "(its getMessage() threw " + hostile.getClass().getName() + ")";
    }
    if (message == null) {
      return "";
    }
    if (message.length() > MAX_MESSAGE) {
      return message.substring(0, MAX_MESSAGE) + "… (cut)";
    }
    return message;
  }

  /** Returns the frames down to the user's entry: what called it is the launcher's business. */
  private static List<String> stack(Throwable thrown) {
    StackTraceElement[] frames;
    try {
      frames = thrown.getStackTrace();
    } catch (Throwable hostile) {
      frames = null;
    }
    int end = frames == null ? 0 : frames.length;
    while (end > 0 && isLaunchers(frames[end - 1].getClassName())) {
      end--;
    }
    List<String> lines = new ArrayList<>(end);
    for (int i = 0; i < end; i++) {
      lines.add(String.valueOf(frames[i]));
    }
    return lines;
  }

  private static boolean isLaunchers(String className) {
    return className.startsWith("org.clustrix.launcher.")
        || className.startsWith("java.lang.reflect.")
        || className.startsWith("java.lang.invoke.")
        || className.startsWith("jdk.internal.reflect.")
        || className.startsWith("sun.reflect.");
  }
}
