package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeUse;

/**
 * {@code new} makes instances; casts, arrays, {@code instanceof} and {@code catch} load a class.
 */
final class TypeUseRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "type use";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.TYPES);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (TypeUse use : facts.types()) {
      boolean made = use.kind() == TypeUse.Kind.NEW;
      reach.type(use.className(), made ? Level.INSTANTIATED : Level.LOADED, use.line());
    }
  }
}
