package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.FilesystemCall;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * Lists the calls of the cluster filesystem. What they name lies on the cluster: nothing is kept.
 */
final class ClusterFilesystemRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "cluster filesystem";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsOf(ClusterApi.OWNERS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (ClusterApi.isFilesystem(call)) {
        List<String> arguments = new ArrayList<>();
        int skipped = call.kind() == Call.Kind.STATIC ? 0 : 1;
        for (Value value : call.arguments().subList(skipped, call.arguments().size())) {
          // Of several possible strings none is certain.
          arguments.add(value.strings().size() == 1 ? value.strings().iterator().next() : "?");
        }
        reach.filesystem(new FilesystemCall(call.target().name(), arguments, call.line()));
      }
    }
  }
}
