package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.MethodRef;

/**
 * A class that is initialised runs its static initialiser, and an enum may be asked for its values.
 */
final class InitialiserRule implements Rule.OnClass {
  @Override
  public String name() {
    return "initialiser";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INITIALISED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (!type.methods("<clinit>()V").isEmpty()) {
      reach.exact(new MethodRef(type.name(), "<clinit>", "()V"), 0);
    }
    if (type.isEnum()) {
      type.methods().stream()
          .filter(method -> method.isStatic())
          .filter(method -> method.name().equals("values") || method.name().equals("valueOf"))
          .forEach(method -> reach.exact(method.ref(), 0));
    }
  }
}
