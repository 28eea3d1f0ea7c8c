package org.clustrix.reachability.rule;

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
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (level == Level.LOADED) {
      type.enclosingClasses().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
    }
  }
}
