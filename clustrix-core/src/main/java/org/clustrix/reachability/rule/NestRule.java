package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * A nested class needs the class around it: private access asks the nest host (JVMS §5.4.4), and
 * {@code getSimpleName} asks the declaring class.
 */
final class NestRule implements Rule.OnClass {
  @Override
  public String name() {
    return "nest";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    type.enclosingClasses().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
  }
}
