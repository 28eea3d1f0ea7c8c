package org.clustrix.reachability.rule;

import java.util.List;
import java.util.Set;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * {@code System.load} and {@code System.loadLibrary} are reported: a native library travels only
 * inside a jar that unpacks it, and must fit the cluster's platform.
 */
final class NativeLibraryRule implements Rule.OnMethod {
  private static final Set<String> OWNERS = Set.of("java.lang.System", "java.lang.Runtime");
  private static final Set<String> METHODS = Set.of("load", "loadLibrary");

  @Override
  public String name() {
    return "native library";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (OWNERS.contains(call.target().owner()) && METHODS.contains(call.target().name())) {
        for (String library : names(call.argument(0))) {
          reach.remark(Remark.Kind.NATIVE_LIBRARY, library, call.line());
        }
      }
    }
  }

  private static List<String> names(Value value) {
    return value.strings().isEmpty() ? List.of("") : List.copyOf(value.strings());
  }
}
