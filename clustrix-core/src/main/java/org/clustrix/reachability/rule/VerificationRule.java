package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * A class that is linked is verified in all its methods, called or not, and where a value of one
 * type is used as another the verifier loads both (JVMS §4.10.1.2). Kept are all types that values
 * have and all that are asked of them, whether or not they ever meet: more than is loaded, never
 * less.
 */
final class VerificationRule implements Rule {
  @Override
  public String name() {
    return "verification";
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (level == Level.LINKED) {
      type.typesForVerifier().forEach(name -> reach.typeIfPresent(name, Level.LOADED, 0));
    }
  }
}
