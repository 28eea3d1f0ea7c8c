package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.ClassPath;
import org.clustrix.graph.Hop;
import org.clustrix.packaging.FunctionAnalysis;

/** From the hops of an analysis to steps that say what they lead to. */
final class Paths {
  private static final char METHOD_MARK = '#';

  private final ClassPath classPath;
  private final References references;
  // Ways share most of their hops.
  private final Map<Leading, Step> made = new HashMap<>();

  private record Leading(Hop hop, String target) {}

  Paths(FunctionAnalysis analysis) {
    this.classPath = analysis.wholeClassPath();
    this.references = new References(analysis);
  }

  /** Returns the steps of a way to an element. */
  List<Step> steps(List<Hop> hops, String target) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      String next = i + 1 < hops.size() ? hops.get(i + 1).by() : target;
      steps.add(made.computeIfAbsent(new Leading(hop, next), this::step));
    }
    return steps;
  }

  private Step step(Leading leading) {
    Hop hop = leading.hop();
    String className = className(hop.by());
    String reference = references.of(hop, className, leading.target());
    return new Step(hop.by(), className, hop.rule(), hop.line(), reference, leading.target());
  }

  /** The class whose byte code an element is; empty for resources, artifacts and settings. */
  String className(String element) {
    int mark = element.indexOf(METHOD_MARK);
    String name = mark < 0 ? element : element.substring(0, mark);
    return classPath.find(name).isPresent() ? name : "";
  }
}
