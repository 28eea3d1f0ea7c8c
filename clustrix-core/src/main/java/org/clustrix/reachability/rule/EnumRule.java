package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * An enum that is loaded counts as initialised: {@code EnumMap}, {@code EnumSet}, {@code valueOf}
 * and switches ask it for its values on ways that no call shows.
 */
final class EnumRule implements Rule.OnClass {
  @Override
  public String name() {
    return "enum";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LINKED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isEnum()) {
      reach.type(type.name(), Level.INITIALISED, 0);
    }
  }
}
