package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * A string that is the binary or internal name of a class on the class path keeps that class with
 * all its members: {@code Class.forName} may get it on ways that are not followed. In an artifact
 * such a name is often that of something which may be there or not, so it counts as weak.
 */
final class ClassNameRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "class name";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.TEXTS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    boolean project = method.owner().isProject();
    for (TextUse use : facts.texts()) {
      String name = use.text().replace('/', '.');
      // A plain word of a library is no class of the unnamed package that happens to be there.
      if ((project || name.indexOf('.') > 0) && reach.classPath().has(name)) {
        Reach found = project ? reach : reach.weak();
        found.naming(use.text()).type(name, Level.REFLECTED, use.line());
      }
    }
  }
}
