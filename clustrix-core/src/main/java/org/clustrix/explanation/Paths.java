package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.classpath.ClassPath;
import org.clustrix.graph.Hop;

/** From the hops of an analysis to steps that say what they lead to. */
final class Paths {
  private static final String RESOURCE_MARK = "!/";
  private static final char METHOD_MARK = '#';

  private final ClassPath classPath;

  Paths(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Returns the steps of a way to an element. */
  List<Step> steps(List<Hop> hops, String target) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      String next = i + 1 < hops.size() ? hops.get(i + 1).by() : target;
      String className = className(hop.by());
      String reference = className.isEmpty() ? "" : reference(hop, next);
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

  /** Where the analysis has noted no reference, it is the target itself that is named. */
  private String reference(Hop hop, String target) {
    if (!hop.reference().isEmpty() || target.indexOf(':') >= 0) {
      return hop.reference();
    }
    int resource = target.indexOf(RESOURCE_MARK);
    if (resource >= 0) {
      return target.substring(resource + RESOURCE_MARK.length());
    }
    String owner = className(target);
    return owner.isEmpty() ? target : Hop.classReference(owner);
  }
}
