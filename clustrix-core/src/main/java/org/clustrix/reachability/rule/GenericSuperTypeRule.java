package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.classpath.JdkNames;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * Type tokens: in {@code new TypeReference<List<Point>>() {}} the class file names {@code Point}
 * only as a type argument of the super class, and a library binds data to it. Super types of the
 * JDK ({@code Comparable<Point>}) ask for no such thing.
 */
final class GenericSuperTypeRule implements Rule.OnClass {
  @Override
  public String name() {
    return "type token";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INSTANTIATED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      boolean token = type.superNames().stream().anyMatch(name -> !JdkNames.isJdk(name));
      type.typeArguments()
          .forEach(name -> reach.typeIfPresent(name, token ? Level.BOUND : Level.LOADED, 0));
    }
  }
}
