package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clustrix.format.FilesystemCall;
import org.clustrix.reachability.bytecode.Call;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.MethodFacts;
import org.clustrix.reachability.bytecode.Value;

/**
 * Lists the calls of the cluster filesystem. What they name lies on the cluster: nothing is kept.
 */
final class ClusterFilesystemRule implements Rule {
  private static final Set<String> OWNERS =
      Set.of("org.clustrix.api.ClusterFilesystem", "org.clustrix.api.ClusterFiles");

  @Override
  public String name() {
    return "cluster filesystem";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      String function = call.target().name();
      if (OWNERS.contains(call.target().owner()) && !function.startsWith("<")) {
        List<String> arguments = new ArrayList<>();
        int skipped = call.kind() == Call.Kind.STATIC ? 0 : 1;
        for (Value value : call.arguments().subList(skipped, call.arguments().size())) {
          // Of several possible strings none is certain.
          arguments.add(value.strings().size() == 1 ? value.strings().iterator().next() : "?");
        }
        reach.filesystem(new FilesystemCall(function, arguments, call.line()));
      }
    }
  }
}
