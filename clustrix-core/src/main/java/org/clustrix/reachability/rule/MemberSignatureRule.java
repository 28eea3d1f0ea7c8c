package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * A class that is looked into by reflection needs every member: {@code getDeclaredMethods} fails
 * where a type in any signature is missing, and any method, constructor and field may be used.
 */
final class MemberSignatureRule implements Rule.OnClass {
  @Override
  public String name() {
    return "reflection";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.REFLECTED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    type.typesInSignatures().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
    for (MethodCode method : type.methods()) {
      if (!method.isSynthetic() || method.isBridge()) {
        reach.exact(method.ref(), 0);
      }
    }
    type.memberClasses().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
    type.permittedSubclasses().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
  }
}
