package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.classpath.ClassPath;
import org.clustrix.graph.Hop;

/** From the hops of an analysis to steps that say what they lead to. */
final class Paths {
  private static final char METHOD_MARK = '#';

  private final ClassPath classPath;
  private final References references;

  Paths(ClassPath classPath) {
    this.classPath = classPath;
    this.references = new References(classPath);
  }

  /** Returns the steps of a way to an element. */
  List<Step> steps(List<Hop> hops, String target) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      String next = i + 1 < hops.size() ? hops.get(i + 1).by() : target;
      String className = className(hop.by());
      String reference = className.isEmpty() ? "" : references.of(hop, className, next);
      steps.add(new Step(hop.by(), className, hop.rule(), hop.line(), reference, next));
    }
    return steps;
  }

  /** The class whose byte code an element is; empty for resources, artifacts and settings. */
  String className(String element) {
    int mark = element.indexOf(METHOD_MARK);
    String name = mark < 0 ? element : element.substring(0, mark);
    return classPath.find(name).isPresent() ? name : "";
  }
}
