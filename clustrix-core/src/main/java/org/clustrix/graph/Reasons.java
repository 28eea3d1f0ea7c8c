package org.clustrix.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first reason that was found for everything that is needed. Classes are named by their binary
 * name, methods as {@code com.acme.A#run(int)}, resources as {@code module!/name}, files by their
 * path. The entry point has no reason. Immutable.
 */
public final class Reasons {
  private final Map<String, Hop> hops;

  /** Copies the hops. */
  public Reasons(Map<String, Hop> hops) {
    this.hops = Collections.unmodifiableMap(new TreeMap<>(hops));
  }

  /** Returns the way from the entry point to an element; empty where it has no reason. */
  public List<Hop> path(String element) {
    List<Hop> path = new ArrayList<>();
    Hop hop = hops.get(element);
    while (hop != null && path.size() <= hops.size()) {
      path.add(hop);
      hop = hops.get(hop.by());
    }
    Collections.reverse(path);
    return path;
  }
}
