package org.clustrix.classpath;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Names that are found by how they begin, without a look at all others. Immutable. */
final class SortedNames {
  private final String[] names;

  SortedNames(Collection<String> names) {
    this.names = names.toArray(String[]::new);
    Arrays.sort(this.names);
  }

  /** Returns those that begin with a text, sorted. */
  List<String> startingWith(String prefix) {
    int from = place(prefix);
    int to = from;
    while (to < names.length && names[to].startsWith(prefix)) {
      to++;
    }
    return Arrays.asList(names).subList(from, to);
  }

  private int place(String name) {
    int found = Arrays.binarySearch(names, name);
    return found < 0 ? -found - 1 : found;
  }
}
