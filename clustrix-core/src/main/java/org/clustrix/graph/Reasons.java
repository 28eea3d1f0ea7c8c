package org.clustrix.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first reason that was found for everything that is needed. Classes are named by their binary
 * name, methods as {@code com.acme.A#run(int)}, resources as {@code module!/name}, files by their
 * path, artifacts by their coordinates. The entry point and settings have no reason. Safe for one
 * thread.
 */
public final class Reasons {
  private final Map<String, Hop> hops;
  private final Map<String, Hop> more;
  private final Map<String, Integer> lengths = new HashMap<>();

  /** Takes the hops over: nobody else may change them. */
  public Reasons(Map<String, Hop> hops) {
    this(hops, Map.of());
  }

  private Reasons(Map<String, Hop> hops, Map<String, Hop> more) {
    this.hops = hops;
    this.more = more;
  }

  /** Returns these with further ones; what has a reason keeps it. */
  public Reasons with(Map<String, Hop> more) {
    // beside them: of large functions there are hundreds of thousands of hops
    Map<String, Hop> all = new HashMap<>(this.more);
    more.forEach(all::putIfAbsent);
    return new Reasons(hops, all);
  }

  private Hop first(String element) {
    Hop hop = hops.get(element);
    return hop == null ? more.get(element) : hop;
  }

  /** Returns the reason for an element. */
  public Optional<Hop> of(String element) {
    return Optional.ofNullable(first(element));
  }

  /** Returns the names of all that has a reason, sorted. */
  public List<String> elements() {
    return Stream.of(hops, more).flatMap(all -> all.keySet().stream()).distinct().sorted().toList();
  }

  /** Returns the way from the entry point to an element; empty where it has no reason. */
  public List<Hop> path(String element) {
    List<Hop> path = new ArrayList<>();
    Hop hop = first(element);
    while (hop != null && path.size() <= hops.size() + more.size()) {
      path.add(hop);
      hop = first(hop.by());
    }
    Collections.reverse(path);
    return path;
  }

  /** Returns the element with the shortest way, the first of equals. */
  public Optional<String> nearest(Stream<String> elements) {
    return elements
        .filter(element -> first(element) != null)
        .min(Comparator.<String>comparingInt(this::length));
  }

  /** Each length is worked out once, so that all of them together cost no more than the hops. */
  private int length(String element) {
    Deque<String> open = new ArrayDeque<>();
    String current = element;
    while (first(current) != null && !lengths.containsKey(current)) {
      lengths.put(current, 0); // until it is known; ends a circle
      open.push(current);
      current = first(current).by();
    }
    int length = lengths.getOrDefault(current, 0);
    while (!open.isEmpty()) {
      length++;
      lengths.put(open.pop(), length);
    }
    return length;
  }
}
