package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;

/**
 * A call of a method handle or of an access mode of a {@code VarHandle} resolves the method type of
 * its call site, which loads every type in it (JVMS §5.4.3.5); other calls load no such types.
 */
final class CallSiteTypesRule implements Rule.OnMethod {
  private static final Set<String> POLYMORPHIC =
      Set.of("java.lang.invoke.MethodHandle", "java.lang.invoke.VarHandle");

  @Override
  public String name() {
    return "call site";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsOf(POLYMORPHIC);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (POLYMORPHIC.contains(call.target().owner())) {
        TypeNames.inDescriptor(call.target().descriptor())
            .forEach(name -> reach.type(name, Level.LOADED, call.line()));
      }
    }
  }
}
