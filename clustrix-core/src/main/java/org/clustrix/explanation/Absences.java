package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.problem.NearNames;

/** Answers for what there is not, with what may have been meant. */
final class Absences {
  private static final int MOST = 3;

  private final FunctionAnalysis analysis;

  Absences(FunctionAnalysis analysis) {
    this.analysis = analysis;
  }

  Explanation of(String asked) {
    List<String> near = near(asked);
    return new Explanation(
        "unknown",
        asked,
        Verdict.ABSENT,
        "",
        "is no class, artifact or resource of the class path, and no file of the project",
        near.isEmpty()
            ? "add the dependency that has it to the POM, or correct the name"
            : "did you mean " + String.join(" or ", near) + "?",
        List.of());
  }

  private List<String> near(String asked) {
    ClassPath whole = analysis.wholeClassPath();
    String last = asked.substring(Math.max(asked.lastIndexOf('.'), asked.lastIndexOf('/')) + 1);
    List<String> same = ClassExplanations.endingIn(whole, last);
    if (!same.isEmpty() && !last.isEmpty()) {
      return same.subList(0, Math.min(MOST, same.size()));
    }
    TreeSet<String> names = new TreeSet<>(whole.classNames());
    names.addAll(whole.resourceNames());
    names.addAll(analysis.data().keySet());
    for (ClassRoot root : whole.roots()) {
      names.add(root.artifactId());
      names.add(Objects.toString(root.entry().file().getFileName()));
    }
    List<String> near = new ArrayList<>(NearNames.nearest(asked, names, MOST));
    if (near.isEmpty()) {
      // people remember the last part of a name
      NearNames.nearest(last, names.stream().map(Absences::lastPart).distinct().toList(), MOST)
          .forEach(near::add);
    }
    return near;
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
  }
}
