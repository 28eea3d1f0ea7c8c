package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which library of a program depends on which, as {@code dependency:tree} writes it in the trivial
 * graph format: a line for each node (a number and coordinates, in parentheses where the node
 * stands elsewhere too), a line with {@code #}, a line for each edge.
 */
final class DependencyTree {
  private static final Pattern NODE = Pattern.compile("(-?\\d+) \\(?([^ )]+).*");
  private static final Pattern EDGE = Pattern.compile("(-?\\d+) (-?\\d+)(?: .*)?");

  private DependencyTree() {}

  /** Returns coordinates to those that they depend on; both among the libraries. */
  static Map<String, List<String>> edges(String text, List<Library> libraries) {
    Map<String, String> known = new HashMap<>();
    libraries.forEach(library -> known.put(library.id(), library.coordinates()));
    Map<String, String> nodes = new HashMap<>();
    Map<String, List<String>> edges = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher edge = EDGE.matcher(line);
      Matcher node = NODE.matcher(line);
      if (edge.matches() && nodes.containsKey(edge.group(1))) {
        String from = nodes.get(edge.group(1));
        String to = nodes.get(edge.group(2));
        if (known.containsKey(from) && known.containsKey(to)) {
          edges.computeIfAbsent(known.get(from), key -> new ArrayList<>()).add(known.get(to));
        }
      } else if (node.matches()) {
        nodes.put(node.group(1), Library.id(node.group(2)));
      }
    }
    libraries.forEach(library -> edges.putIfAbsent(library.coordinates(), new ArrayList<>()));
    return edges;
  }
}
