package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clustrix.classpath.JdkNames;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.verifier.Assignment;

/**
 * A class that is linked is verified in all its methods, called or not, and where a value of one
 * type is used as another the verifier loads the type that is asked for, and the value's own type
 * unless that one is an interface (JVMS §4.10.1.2).
 */
final class VerificationRule implements Rule.OnClass {
  @Override
  public String name() {
    return "verification";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LINKED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    for (Assignment pair : type.assignments()) {
      reach.typeIfPresent(pair.to(), Level.LOADED, pair.line());
      if (!pair.from().isEmpty() && !isInterface(pair.to(), reach)) {
        reach.typeIfPresent(pair.from(), Level.LOADED, pair.line());
      }
    }
  }

  /** Of a type that is neither on the class path nor known of the platform nobody can tell. */
  private static boolean isInterface(String name, Reach reach) {
    Optional<ParsedClass> type = reach.types().find(name);
    return type.isPresent()
        ? type.get().isInterface()
        : JdkNames.isJdk(name) && JdkInterfaces.contains(name);
  }
}
