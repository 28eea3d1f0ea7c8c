package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/**
 * Code that asks a computed class for its members, as JSON libraries do, may ask that of any
 * instance. Classes that are named by a literal or string are left to their own rules.
 */
final class ReflectionRule implements Rule.OnMethod {
  private static final String INTROSPECTOR = "java.beans.Introspector";
  private static final Set<String> MEMBERS =
      Set.of(
          "getMethods",
          "getDeclaredMethods",
          "getMethod",
          "getDeclaredMethod",
          "getFields",
          "getDeclaredFields",
          "getField",
          "getDeclaredField",
          "getConstructors",
          "getDeclaredConstructors",
          "getConstructor",
          "getDeclaredConstructor",
          "getRecordComponents",
          "newInstance");

  @Override
  public String name() {
    return "reflection";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(MEMBERS).or(Interest.inCallsOf(Set.of(INTROSPECTOR)));
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      MethodRef target = call.target();
      boolean asks =
          (target.owner().equals("java.lang.Class")
                  && MEMBERS.contains(target.name())
                  && !(call.receiver() instanceof Value.ClassLiteral))
              || target.owner().equals(INTROSPECTOR);
      if (asks) {
        reach.looksIntoInstances(call.line());
      }
    }
  }
}
