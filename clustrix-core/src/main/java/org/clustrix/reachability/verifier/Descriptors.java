package org.clustrix.reachability.verifier;

import java.util.ArrayList;
import java.util.List;

/** The parts of a method descriptor (JVMS §4.3.3). Stateless. */
final class Descriptors {
  private Descriptors() {}

  static List<String> parameters(String descriptor) {
    List<String> all = new ArrayList<>();
    int i = 1;
    while (descriptor.charAt(i) != ')') {
      int start = i;
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
      all.add(descriptor.substring(start, i));
    }
    return all;
  }

  static String returns(String descriptor) {
    return descriptor.substring(descriptor.lastIndexOf(')') + 1);
  }

  /** Returns how many words a value takes. */
  static int words(String descriptor) {
    char c = descriptor.charAt(0);
    return c == 'V' ? 0 : c == 'J' || c == 'D' ? 2 : 1;
  }
}
