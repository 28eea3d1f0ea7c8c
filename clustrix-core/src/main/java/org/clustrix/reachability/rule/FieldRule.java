package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.FieldUse;
import org.clustrix.reachability.fact.MethodFacts;

/** A static field initialises its class, and its super types among which it may lie. */
final class FieldRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "field";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.FIELDS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (FieldUse use : facts.fields()) {
      reach.type(use.owner(), use.isStatic() ? Level.INITIALISED : Level.LINKED, use.line());
    }
  }
}
