package org.clustrix.reachability.rule;

import java.util.HashSet;
import java.util.Set;
import org.clustrix.format.FileReference;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * A string of project code that looks like a path may reach a call that opens it on ways that are
 * not followed, such as {@code load("data/a.csv")}. Where the project has such a file, it is taken
 * for one that is read. What is only asked of the cluster's filesystem lies there.
 */
final class FileNameRule implements Rule.OnMethod {
  private static final int LONGEST = 255;

  @Override
  public String name() {
    return "file name";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.TEXTS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    Set<String> onCluster = new HashSet<>();
    for (Call call : facts.calls()) {
      if (ClusterApi.isFilesystem(call)) {
        call.arguments().forEach(value -> onCluster.addAll(value.strings()));
      }
    }
    for (TextUse use : facts.texts()) {
      String text = use.text();
      boolean path = text.indexOf('/') > 0 || text.indexOf('.') > 0;
      boolean printable = text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ');
      if (path && printable && !onCluster.contains(text)) {
        reach.possibleFile(new FileReference(text, "read", use.line(), true));
      }
    }
  }
}
