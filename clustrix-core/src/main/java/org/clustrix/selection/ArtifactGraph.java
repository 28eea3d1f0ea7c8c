package org.clustrix.selection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which artifact declares which as its dependency, as the build tool resolved them. Immutable.
 *
 * @param edges coordinates ({@code group:artifact:extension[:classifier]:version}) to those of the
 *     artifacts that it depends on at run time, in their order
 */
public record ArtifactGraph(Map<String, List<String>> edges) {
  /** For a class path of which only the files are known. */
  public static final ArtifactGraph UNKNOWN = new ArtifactGraph(Map.of());

  /** Copies the map. */
  public ArtifactGraph {
    Map<String, List<String>> copy = new TreeMap<>();
    edges.forEach((from, to) -> copy.put(from, List.copyOf(to)));
    edges = Collections.unmodifiableMap(copy);
  }

  /** Returns what an artifact depends on directly; empty where nothing is known. */
  public List<String> of(String coordinates) {
    return edges.getOrDefault(coordinates, List.of());
  }
}
