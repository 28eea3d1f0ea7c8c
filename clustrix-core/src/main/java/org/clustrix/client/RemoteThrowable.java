package org.clustrix.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.format.ThrownInfo;

/**
 * Shows in a stack trace what a function threw on the cluster. It is made of text: the class of the
 * exception is never loaded here.
 */
final class RemoteThrowable extends Exception {
  private static final long serialVersionUID = 1L;

  private static final Pattern FRAME =
      Pattern.compile("(?:at )?(.+)\\.([^.(]+)\\(([^:()]*)(?::(\\d{1,9}))?\\)");
  private static final int NATIVE = -2;

  private RemoteThrowable(ThrownInfo info, List<ThrownInfo> causes) {
    super(
        info.message().isEmpty() ? info.type() : info.type() + ": " + info.message(),
        causes.isEmpty() ? null : of(causes));
    setStackTrace(
        info.stack().stream().map(RemoteThrowable::frame).toArray(StackTraceElement[]::new));
    info.suppressed().forEach(suppressed -> addSuppressed(of(suppressed)));
  }

  static RemoteThrowable of(ThrownInfo info) {
    return new RemoteThrowable(info, info.causes());
  }

  private static RemoteThrowable of(List<ThrownInfo> chain) {
    return new RemoteThrowable(chain.get(0), chain.subList(1, chain.size()));
  }

  private static StackTraceElement frame(String text) {
    Matcher parts = FRAME.matcher(text.strip());
    if (!parts.matches()) {
      return new StackTraceElement(text, "", null, -1);
    }
    int line =
        parts.group(4) != null
            ? Integer.parseInt(parts.group(4))
            : parts.group(3).equals("Native Method") ? NATIVE : -1;
    return new StackTraceElement(parts.group(1), parts.group(2), parts.group(3), line);
  }
}
