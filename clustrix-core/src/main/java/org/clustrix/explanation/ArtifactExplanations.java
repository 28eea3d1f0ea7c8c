package org.clustrix.explanation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.KeptRoot;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.selection.NamePattern;

/** Explains artifacts. */
final class ArtifactExplanations {
  private static final String KIND = "artifact";

  private final FunctionAnalysis analysis;
  private final Travel travel;

  ArtifactExplanations(FunctionAnalysis analysis, Travel travel) {
    this.analysis = analysis;
    this.travel = travel;
  }

  /** Explains those that have a name: coordinates, artifact id, or the file name of a jar. */
  List<Explanation> named(String name) {
    return analysis.wholeClassPath().roots().stream()
        .filter(root -> isNamed(root, name))
        .map(this::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isNamed(ClassRoot root, String name) {
    if (Objects.toString(root.entry().file().getFileName()).equals(name)) {
      return true;
    }
    if (!(root.entry().origin() instanceof Origin.Artifact)) {
      return false;
    }
    return name.indexOf('/') < 0
        && NamePattern.parse("artifact:" + name, "clustrix.explain", "the command line")
            .matches(root.entry());
  }

  /** Explains every artifact that is needed. */
  List<Explanation> kept() {
    return analysis.graph().kept().stream()
        .map(KeptRoot::root)
        .map(this::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Explains one; nothing for a module of the project, which travels class by class. */
  Optional<Explanation> of(ClassRoot root) {
    if (!(root.entry().origin() instanceof Origin.Artifact artifact)) {
      return Optional.empty();
    }
    String name = artifact.coordinates();
    Optional<NamePattern> by = analysis.request().selection().excludes(root.entry());
    if (by.isPresent()) {
      return Optional.of(
          new Explanation(
              KIND,
              name,
              Verdict.EXCLUDED,
              name,
              "is on the class path, but " + by.get() + " excludes it",
              "take that pattern out of " + by.get().source() + ", or narrow it",
              List.of()));
    }
    Optional<KeptRoot> kept = travel.kept(root);
    if (kept.isEmpty() || root.isLauncher()) {
      return Optional.of(travel.inRoot(KIND, name, root, false, name));
    }
    boolean provided = artifact.provided();
    int classes = kept.get().classes().size();
    String reached =
        classes == 0 ? "no class of it is reached" : classes + " of its classes are reached";
    return Optional.of(
        new Explanation(
            KIND,
            name,
            provided ? Verdict.PROVIDED : Verdict.IN,
            name,
            provided
                ? "is needed, but of scope provided: the cluster has it; " + reached
                : "is in the package; " + reached,
            provided ? "to ship it, add " + Travel.include(root) : "",
            travel.path(name)));
  }
}
