package org.clustrix.reachability.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects which pairs of types the verifier compares in one class, each pair once. */
final class Assignments {
  private static final String OBJECT = "Ljava/lang/Object;";

  private final List<Assignment> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * Takes note of a comparison.
   *
   * @param from the descriptor of the value's type, or one of the marks of {@link TypeFrame}
   * @param to the descriptor of the type that is asked for
   */
  void compare(String from, String to, int line) {
    String value = from;
    String asked = to;
    while (asked.charAt(0) == '[' && value.charAt(0) == '[') {
      value = value.substring(1);
      asked = asked.substring(1);
    }
    boolean reference = value.charAt(0) == 'L' || value.charAt(0) == '[';
    if (reference && asked.charAt(0) == 'L' && !value.equals(asked) && !asked.equals(OBJECT)) {
      add(value.charAt(0) == 'L' ? value : "", asked, line);
    }
  }

  private void add(String from, String to, int line) {
    if (seen.add(from + to)) {
      found.add(new Assignment(from.isEmpty() ? "" : binaryName(from), binaryName(to), line));
    }
  }

  private static String binaryName(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  List<Assignment> all() {
    return found;
  }
}
