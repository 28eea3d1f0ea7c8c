package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * A class is never loaded, linked or initialised without its super types (JVMS §5.3.5, §5.4, §5.5;
 * interfaces are initialised too, though the JVM does so only for those with default methods).
 * Reflection and binding find inherited members as well.
 */
final class SuperTypeRule implements Rule.OnClass {
  @Override
  public String name() {
    return "super type";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.complementOf(EnumSet.of(Level.INSTANTIATED));
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    type.superNames().forEach(name -> reach.type(name, level, 0));
  }
}
