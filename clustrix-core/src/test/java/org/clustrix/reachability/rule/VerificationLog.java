package org.clustrix.reachability.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what {@link LinkEachAlone} writes with {@code -Xlog:class+init,class+load}: which classes
 * are loaded between the start and the end of the verification of another.
 */
final class VerificationLog {
  private static final String START = "Start class verification for: ";
  private static final String END = "End class verification for: ";
  private static final String SOURCE = " source: file:/loader/";

  /**
   * The verification of a class.
   *
   * @param during the classes that were loaded while it lasted
   * @param before those that its loader had already
   */
  record Verification(Set<String> during, Set<String> before) {}

  private final Map<String, Verification> all = new TreeMap<>();
  private final Deque<String> verified = new ArrayDeque<>();
  private final Set<String> loaded = new HashSet<>();
  private String loader = "";

  private VerificationLog() {}

  /** Returns the verifications by the class that was verified. */
  static Map<String, Verification> read(Iterable<String> lines) {
    VerificationLog log = new VerificationLog();
    lines.forEach(log::line);
    return log.all;
  }

  private void line(String line) {
    int source = line.indexOf(SOURCE);
    if (line.startsWith(START)) {
      String name = line.substring(START.length());
      verified.push(name);
      all.computeIfAbsent(name, key -> new Verification(new TreeSet<>(), new HashSet<>()))
          .before()
          .addAll(loaded);
    } else if (line.startsWith(END)) {
      verified.remove(line.substring(END.length()));
    } else if (source > 0) {
      load(line.substring(0, source), line.substring(source + SOURCE.length()));
    }
  }

  private void load(String name, String by) {
    if (!by.equals(loader)) {
      loader = by;
      loaded.clear();
    }
    loaded.add(name);
    if (!verified.isEmpty()) {
      all.get(verified.peek()).during().add(name);
    }
  }
}
