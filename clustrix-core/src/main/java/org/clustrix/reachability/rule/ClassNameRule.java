package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * A string that is the binary or internal name of a class on the class path keeps that class with
 * all its members: {@code Class.forName} may get it on ways that are not followed.
 */
final class ClassNameRule implements Rule {
  @Override
  public String name() {
    return "class name";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (TextUse use : facts.texts()) {
      String name = use.text().replace('/', '.');
      if (reach.classPath().has(name)) {
        reach.type(name, Level.REFLECTED, use.line());
      }
    }
  }
}
