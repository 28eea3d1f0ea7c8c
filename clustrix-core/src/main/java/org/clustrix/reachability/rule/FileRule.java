package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.format.FileReference;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.PathUse;
import org.clustrix.reachability.fact.Value;

/**
 * Constant strings that flow into calls of project code that open files. A file object that is
 * handed to code which is not known to write counts as read, since a file too much does no harm.
 */
final class FileRule implements Rule {
  @Override
  public String name() {
    return "file";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    if (!method.owner().isProject()) {
      return;
    }
    for (Call call : facts.calls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        Value value = call.arguments().get(i);
        FileCalls.Use use = FileCalls.use(call, i);
        if (value instanceof Value.Paths some) {
          report(some.all(), use, call.line(), reach);
        } else if (FileCalls.takesNames(call, i)) {
          report(value.strings(), use, call.line(), reach);
        }
      }
    }
    for (PathUse use : facts.paths()) {
      report(use.paths(), FileCalls.Use.READ, use.line(), reach);
    }
  }

  private static void report(Set<String> paths, FileCalls.Use use, int line, Reach reach) {
    for (String path : paths) {
      boolean relative = !path.startsWith("/");
      if (use == FileCalls.Use.READ || use == FileCalls.Use.BOTH) {
        reach.file(new FileReference(path, "read", line, relative));
      }
      if (use == FileCalls.Use.WRITE || use == FileCalls.Use.BOTH) {
        reach.file(new FileReference(path, "write", line, relative));
      }
    }
  }
}
