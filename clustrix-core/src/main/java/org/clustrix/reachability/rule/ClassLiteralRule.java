package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.LiteralUse;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * A class literal that is handed on may be looked into by reflection, and where project code hands
 * it on, data may be bound to it: {@code mapper.readValue(text, Point.class)}. One that is only
 * asked for its name, a logger or the like loads the class.
 */
final class ClassLiteralRule implements Rule {
  @Override
  public String name() {
    return "class literal";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    Level level = method.owner().isProject() ? Level.BOUND : Level.REFLECTED;
    for (LiteralUse use : facts.literals()) {
      reach.type(use.className(), use.lookedInto() ? level : Level.LOADED, use.line());
    }
  }
}
