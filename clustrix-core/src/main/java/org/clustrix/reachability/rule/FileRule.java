package org.clustrix.reachability.rule;

import java.util.Set;
import java.util.TreeSet;
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
final class FileRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "file";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.CALLS, Interest.Kind.PATHS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        Value value = call.arguments().get(i);
        FileCalls.Use use = FileCalls.use(call, i);
        boolean file = value instanceof Value.Paths || value instanceof Value.ComputedPath;
        if (file || FileCalls.takesNames(call, i)) {
          report(listed(call, i, names(value)), use, call.line(), reach);
        }
      }
    }
    for (PathUse use : facts.paths()) {
      report(use.paths(), FileCalls.Use.READ, use.line(), reach);
    }
  }

  /** The names that a value stands for, as globs where only their ends are known. */
  private static Set<String> names(Value value) {
    if (value instanceof Value.Paths some) {
      return some.all();
    } else if (value instanceof Value.ComputedPath path) {
      return path.ends().globs();
    } else if (value instanceof Value.Computed text) {
      return text.ends().globs();
    }
    return value.strings();
  }

  /** Of a folder that is listed by a constant glob, only what that matches. */
  private static Set<String> listed(Call call, int place, Set<String> names) {
    Set<String> globs = call.argument(1).strings();
    boolean filtered =
        call.target().is("java.nio.file.Files", "newDirectoryStream")
            && call.target().descriptor().contains("Ljava/lang/String;");
    if (!filtered || place > 0 || globs.isEmpty()) {
      return names;
    }
    Set<String> below = new TreeSet<>();
    for (String name : names) {
      globs.forEach(glob -> below.add(name.isEmpty() ? glob : name + "/" + glob));
    }
    return below;
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
