package org.clustrix.reachability.rule;

import java.util.List;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.LiteralUse;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * A class literal that is handed on may be looked into by reflection, and where project code hands
 * it on, data may be bound to it: {@code mapper.readValue(text, Point.class)}. An artifact that
 * hands on a class makes instances of it, as far as one can tell; that it looks into all members is
 * weak. One that is only asked for its name, a logger or the like loads the class.
 */
final class ClassLiteralRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "class literal";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.LITERALS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (LiteralUse use : facts.literals()) {
      if (!use.lookedInto()) {
        reach.type(use.className(), Level.LOADED, use.line());
      } else if (method.owner().isProject()) {
        reach.type(use.className(), Level.BOUND, use.line());
      } else {
        instances(use, reach);
      }
    }
  }

  private static void instances(LiteralUse use, Reach all) {
    Reach reach = all.naming(Hop.classReference(use.className()));
    reach.type(use.className(), Level.INSTANTIATED, use.line());
    for (MethodCode constructor :
        reach.types().find(use.className()).map(ParsedClass::methods).orElse(List.of())) {
      if (constructor.name().equals("<init>")) {
        reach.exact(constructor.ref(), use.line());
      }
    }
    reach.weak().type(use.className(), Level.REFLECTED, use.line());
  }
}
