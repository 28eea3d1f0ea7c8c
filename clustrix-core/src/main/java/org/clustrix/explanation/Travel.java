package org.clustrix.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.selection.NamePattern;

/** How the elements of the class path travel, and the ways to what is in them. */
final class Travel {
  private final DependencyGraph graph;
  private final Paths paths;
  private final Map<Integer, KeptRoot> kept = new HashMap<>();

  Travel(FunctionAnalysis analysis) {
    this.graph = analysis.graph();
    this.paths = new Paths(analysis);
    graph.kept().forEach(root -> kept.put(root.root().position(), root));
  }

  Paths paths() {
    return paths;
  }

  /** Positions are the same on the whole class path and on the one that the analysis saw. */
  Optional<KeptRoot> kept(ClassRoot root) {
    return Optional.ofNullable(kept.get(root.position()));
  }

  /** Returns the way to what is reached. */
  List<Step> path(String element) {
    return paths.steps(graph.reasons().path(element), element);
  }

  static boolean provided(ClassRoot root) {
    return root.entry().origin() instanceof Origin.Artifact artifact && artifact.provided();
  }

  /** Returns the name of an artifact or module, as {@code include} takes it. */
  static String holder(ClassRoot root) {
    return root.entry().origin() instanceof Origin.Artifact artifact
        ? artifact.coordinates()
        : root.artifactId();
  }

  static String inWords(ClassRoot root) {
    return (root.isProject() ? "module " : "artifact ") + holder(root);
  }

  /** Returns the setting that brings an artifact. */
  static String include(ClassRoot root) {
    String[] parts = holder(root).split(":", -1);
    return "-Dclustrix.include=artifact:" + parts[0] + (parts.length > 1 ? ":" + parts[1] : "");
  }

  /** Explains what lies in an element of the class path and is not excluded. */
  Explanation inRoot(String kind, String name, ClassRoot root, boolean reached, String element) {
    String in = inWords(root);
    if (root.isLauncher()) {
      return new Explanation(
          kind,
          name,
          Verdict.LAUNCHER,
          holder(root),
          "belongs to the launcher of Clustrix, which every job has on its class path",
          "",
          List.of());
    }
    boolean carried = !root.isProject() && kept(root).isPresent();
    if (provided(root) && carried) {
      return new Explanation(
          kind,
          name,
          Verdict.PROVIDED,
          holder(root),
          (reached ? "is needed" : "is not needed")
              + ", and lies in "
              + in
              + " of scope provided, which the cluster has and the package does not ship",
          "to ship it, add " + include(root),
          reached ? path(element) : path(holder(root)));
    }
    if (reached) {
      return new Explanation(
          kind, name, Verdict.IN, holder(root), "is in the package, in " + in, "", path(element));
    }
    if (carried) {
      return new Explanation(
          kind,
          name,
          Verdict.CARRIED,
          holder(root),
          "is reached by nothing, but travels inside the " + in + ", which is needed for this",
          "",
          path(holder(root)));
    }
    String remedy =
        root.isProject()
            ? "if it is needed, add -Dclustrix.include=" + kind + ":" + name
            : "if it is needed, add " + include(root);
    return new Explanation(
        kind,
        name,
        Verdict.UNREACHED,
        holder(root),
        "is on the class path, in " + in + ", but " + because(root),
        remedy,
        List.of());
  }

  /** An optional integration that could use it is no need, and yet worth to be known. */
  private String because(ClassRoot root) {
    Hop user = graph.optional().get(holder(root));
    return user == null
        ? "nothing that the function reaches needs it"
        : "only "
            + user.by()
            + " (rule: "
            + user.rule()
            + (user.line() > 0 ? ", line " + user.line() : "")
            + ") could use it, and the artifact which that lies in does not depend on it";
  }

  /** Explains what a setting excludes. */
  static Explanation excluded(String kind, String name, ClassRoot root, NamePattern by) {
    return new Explanation(
        kind,
        name,
        Verdict.EXCLUDED,
        holder(root),
        "is on the class path, in " + inWords(root) + ", but " + by + " excludes it",
        "take that pattern out of " + by.source() + ", or narrow it",
        List.of());
  }
}
