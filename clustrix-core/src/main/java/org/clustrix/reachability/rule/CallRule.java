package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;

/** A call reaches the method that it names, and where the JVM selects, every one it may select. */
final class CallRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "call";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.CALLS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      switch (call.kind()) {
        case STATIC, SPECIAL -> reach.exact(call.target(), call.line());
        case VIRTUAL -> reach.virtual(call.target(), call.line());
      }
    }
  }
}
