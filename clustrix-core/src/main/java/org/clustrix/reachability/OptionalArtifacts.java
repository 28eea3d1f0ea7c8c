package org.clustrix.reachability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.Hop;
import org.clustrix.selection.ArtifactGraph;

/**
 * Artifacts that another one can use but does not depend on. A library that names such a one in a
 * string or a list, or has a plugin for it, works without it by its own account, which is its POM:
 * so weak ways from the one to the other count only if something else brings it in. Where the
 * dependencies are not known no artifact is optional. Serves one analysis.
 */
final class OptionalArtifacts {
  private final ArtifactGraph graph;
  private final Map<String, Set<String>> closures = new HashMap<>();
  private final Set<ClassRoot> kept = new HashSet<>();
  private final Set<String> brings = new HashSet<>();
  private final Set<String> withClasses = new HashSet<>();
  private final Map<ClassRoot, List<Runnable>> waiting = new HashMap<>();
  private final Map<ClassRoot, Hop> reasons = new LinkedHashMap<>();

  OptionalArtifacts(ArtifactGraph graph, ClassPath classPath) {
    this.graph = graph;
    for (ClassRoot root : classPath.roots()) {
      if (root.entry().origin() instanceof Origin.Artifact artifact && root.hasClasses()) {
        withClasses.add(artifact.coordinates());
      }
    }
  }

  /** Returns whether an artifact is optional for another, and not needed yet. */
  boolean isFor(ClassRoot from, ClassRoot to) {
    if (kept.contains(to) || from == to || graph.edges().isEmpty()) {
      return false;
    }
    return from.entry().origin() instanceof Origin.Artifact user
        && to.entry().origin() instanceof Origin.Artifact used
        && !closure(user.coordinates()).contains(used.coordinates())
        && !broughtTogether(user.coordinates(), used.coordinates());
  }

  /**
   * Whether something that is needed, or an artifact that is nothing but a list of others (a
   * starter), depends on both.
   */
  private boolean broughtTogether(String user, String used) {
    for (String other : graph.edges().keySet()) {
      if (brings.contains(other) || !withClasses.contains(other)) {
        Set<String> all = closure(other);
        if (all.contains(user) && all.contains(used)) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> closure(String coordinates) {
    return closures.computeIfAbsent(
        coordinates,
        from -> {
          Set<String> all = new HashSet<>();
          Deque<String> open = new ArrayDeque<>(List.of(from));
          while (!open.isEmpty()) {
            String next = open.poll();
            if (all.add(next)) {
              open.addAll(graph.of(next));
            }
          }
          return all;
        });
  }

  /** Puts something off until the artifact is kept for another reason. */
  void wait(ClassRoot root, Hop hop, Runnable action) {
    waiting.computeIfAbsent(root, key -> new ArrayList<>()).add(action);
    reasons.putIfAbsent(root, hop);
  }

  /** An artifact is kept; returns what was put off until then. */
  List<Runnable> kept(ClassRoot root) {
    if (!kept.add(root)) {
      return List.of();
    }
    reasons.remove(root);
    if (root.entry().origin() instanceof Origin.Artifact artifact) {
      brings.add(artifact.coordinates());
    }
    List<Runnable> actions = waiting.remove(root);
    return actions == null ? List.of() : actions;
  }

  /** Returns the first weak way to each artifact that was not kept, by coordinates. */
  Map<String, Hop> leftOut() {
    Map<String, Hop> all = new LinkedHashMap<>();
    reasons.forEach(
        (root, hop) -> all.put(((Origin.Artifact) root.entry().origin()).coordinates(), hop));
    return all;
  }
}
