package org.clustrix.packaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ImportInfo;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.DependencyPolicy;
import org.clustrix.selection.Selection;

/**
 * Adds to what is reached the artifacts that the user's policy and includes ask for: an included
 * artifact brings what it depends on, since code that nobody has followed needs it. Gives every
 * artifact its reason. Serves one analysis.
 */
final class TravellingArtifacts {
  private final DependencyGraph graph;
  private final ClassPath classPath;
  private final Selection selection;
  private final Map<String, ClassRoot> byCoordinates = new LinkedHashMap<>();
  private final Map<ClassRoot, KeptRoot> kept = new HashMap<>();
  private final Map<String, Hop> reasons = new LinkedHashMap<>();

  private TravellingArtifacts(DependencyGraph graph, ClassPath classPath, Selection selection) {
    this.graph = graph;
    this.classPath = classPath;
    this.selection = selection;
    graph.kept().forEach(root -> kept.put(root.root(), root));
    for (ClassRoot root : classPath.roots()) {
      if (root.entry().origin() instanceof Origin.Artifact artifact
          && !root.isProject()
          && !root.isLauncher()
          && selection.excludes(root.entry()).isEmpty()) {
        byCoordinates.putIfAbsent(artifact.coordinates(), root);
      }
    }
  }

  /** Returns the graph with all artifacts that travel, each with its reason. */
  static DependencyGraph complete(
      DependencyGraph graph, ClassPath classPath, Selection selection, ArtifactGraph edges) {
    TravellingArtifacts travelling = new TravellingArtifacts(graph, classPath, selection);
    travelling.reached();
    Deque<String> open = new ArrayDeque<>(travelling.included());
    if (selection.policy() == DependencyPolicy.CLOSURE) {
      open.addAll(travelling.usedByProject());
    }
    travelling.follow(open, edges);
    if (selection.policy() == DependencyPolicy.ALL) {
      Hop hop = new Hop("clustrix.dependencyPolicy=" + DependencyPolicy.ALL.word(), "policy", 0);
      travelling.byCoordinates.keySet().forEach(name -> travelling.add(name, hop));
    }
    return travelling.result();
  }

  /** An artifact that is reached is explained by the nearest of its classes and resources. */
  private void reached() {
    for (KeptRoot root : graph.kept()) {
      if (root.root().entry().origin() instanceof Origin.Artifact artifact) {
        graph
            .reasons()
            .nearest(
                Stream.concat(
                    root.classes().stream(),
                    root.resources().stream()
                        .map(name -> KeptRoot.resourceElement(root.root(), name))))
            .ifPresent(
                element -> reasons.put(artifact.coordinates(), new Hop(element, Hop.LIES_IN, 0)));
      }
    }
  }

  private List<String> included() {
    List<String> found = new ArrayList<>();
    byCoordinates.forEach(
        (coordinates, root) ->
            selection
                .includes(root.entry())
                .ifPresent(
                    by -> {
                      add(coordinates, new Hop(by.toString(), "include", 0));
                      found.add(coordinates);
                    }));
    return found;
  }

  /** Those that project code names itself, in whatever way. */
  private List<String> usedByProject() {
    Set<String> imported = new HashSet<>();
    graph.imports().stream().map(ImportInfo::artifact).forEach(imported::add);
    List<String> used = new ArrayList<>();
    byCoordinates.forEach(
        (coordinates, root) -> {
          KeptRoot reached = kept.get(root);
          if (reached != null && (imported.contains(shortForm(coordinates)) || named(reached))) {
            used.add(coordinates);
          }
        });
    return used;
  }

  private boolean named(KeptRoot root) {
    return Stream.concat(
            root.classes().stream(),
            root.resources().stream().map(name -> KeptRoot.resourceElement(root.root(), name)))
        .map(element -> graph.reasons().of(element))
        .flatMap(Optional::stream)
        .anyMatch(hop -> classPath.declares(hop.by().split("#", 2)[0]));
  }

  /** Imports name artifacts as {@code group:artifact:version}. */
  private static String shortForm(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    return parts[0] + ":" + parts[1] + ":" + parts[parts.length - 1];
  }

  private void follow(Deque<String> open, ArtifactGraph edges) {
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String from = open.poll();
      for (String to : edges.of(from)) {
        if (seen.add(to)) {
          add(to, new Hop(from, "dependency", 0));
          open.add(to);
        }
      }
    }
  }

  private void add(String coordinates, Hop hop) {
    ClassRoot root = byCoordinates.get(coordinates);
    if (root != null) {
      kept.computeIfAbsent(
          root, added -> new KeptRoot(added, new TreeSet<>(), new TreeSet<>(), false));
      reasons.putIfAbsent(coordinates, hop);
    }
  }

  private DependencyGraph result() {
    List<KeptRoot> all =
        classPath.roots().stream().map(kept::get).filter(root -> root != null).toList();
    List<ClassRoot> leftOut =
        classPath.roots().stream()
            .filter(root -> root.entry().origin() instanceof Origin.Artifact)
            .filter(root -> !root.isLauncher() && !kept.containsKey(root))
            .toList();
    return graph.with(all, leftOut, graph.reasons().with(reasons));
  }
}
