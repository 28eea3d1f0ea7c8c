package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.ClassPath;
import org.clustrix.graph.Hop;
import org.clustrix.packaging.FunctionAnalysis;

/**
 * What an element names where something follows from it. A rule may know more than it has noted:
 * that a string means a class, or that a bundle has locales; then the first form of the target's
 * name that the class or file does have is the reference. Serves one analysis.
 */
final class References {
  private final FunctionAnalysis analysis;
  private final Map<String, Naming> known = new HashMap<>();

  References(FunctionAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Returns the reference.
   *
   * @param className the class that has the code of the hop's element; empty where it has none
   * @param target what the hop leads to
   * @return empty where the target is named in no way: the rule knows it from elsewhere
   */
  String of(Hop hop, String className, String target) {
    if (hop.rule().equals(Hop.LIES_IN)) {
      return "";
    }
    boolean ofClass = !className.isEmpty();
    Naming names =
        known.computeIfAbsent(
            ofClass ? className : hop.by(), name -> ofClass ? constants(name) : content(name));
    List<String> candidates = new ArrayList<>();
    if (!hop.reference().isEmpty()) {
      candidates.add(hop.reference());
    }
    if (names instanceof ClassConstants constants && hop.by().equals(className)) {
      candidates.addAll(Spellings.ofClassLevel(target, className, constants.superTypes()));
    } else {
      candidates.addAll(Spellings.of(target, className));
    }
    return candidates.stream().map(names::find).flatMap(Optional::stream).findFirst().orElse("");
  }

  private Naming constants(String className) {
    return analysis
        .wholeClassPath()
        .find(className)
        .<Naming>map(ClassConstants::of)
        .orElse(Naming.NOTHING);
  }

  private Naming content(String element) {
    if (analysis.data().containsKey(element)) {
      return FileText.of(analysis.data().get(element));
    }
    int mark = element.indexOf(Spellings.RESOURCE_MARK);
    if (mark < 0) {
      return Naming.NOTHING;
    }
    ClassPath whole = analysis.wholeClassPath();
    return whole.resources(element.substring(mark + Spellings.RESOURCE_MARK.length())).stream()
        .filter(resource -> resource.root().artifactId().equals(element.substring(0, mark)))
        .findFirst()
        .map(FileText::of)
        .orElse(Naming.NOTHING);
  }
}
