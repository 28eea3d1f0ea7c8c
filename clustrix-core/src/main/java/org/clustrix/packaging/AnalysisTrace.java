package org.clustrix.packaging;

import java.util.Optional;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.ExternalDependency;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.Remark;
import org.clustrix.trace.Trace;

/** Tells of one packaging: each decision with its reason, then each file. Stateless. */
final class AnalysisTrace {
  private AnalysisTrace() {}

  static void tell(FunctionAnalysis analysis, Trace trace) {
    DependencyGraph graph = analysis.graph();
    PackagingRequest request = analysis.request();
    trace.tell(
        () ->
            "analysis of "
                + request.function()
                + ", policy "
                + request.selection().policy().word());
    request.classPath().forEach(e -> trace.tell(() -> "class path: " + e.file()));
    for (String element : graph.reasons().elements()) {
      Optional<Hop> hop = graph.reasons().of(element);
      hop.ifPresent(why -> trace.tell(() -> "needs " + element + because(why)));
    }
    analysis.data().forEach((name, file) -> trace.tell(() -> "data " + name + " is " + file));
    analysis.excluded().forEach((name, by) -> trace.tell(() -> "excludes " + name + " by " + by));
    graph.leftOut().forEach(root -> trace.tell(() -> "leaves out " + root.entry().file()));
    graph.unresolved().forEach(name -> trace.tell(() -> "does not find " + name));
    graph.unreadable().forEach((name, why) -> trace.tell(() -> name + " is unreadable: " + why));
    JarRemarks.all(graph).forEach(remark -> trace.tell(() -> text(remark)));
  }

  private static String because(Hop hop) {
    return " because of "
        + hop.by()
        + " ("
        + hop.rule()
        + (hop.line() > 0 ? ", line " + hop.line() : "")
        + ")";
  }

  private static String text(Remark remark) {
    return "cannot settle: " + remark.kind().words() + " " + remark.name() + " in " + remark.by();
  }

  static void tell(PackageInfo info, Trace trace) {
    for (ContentEntry entry : info.metadata().contents()) {
      trace.tell(() -> "packs " + entry.path() + ", " + entry.size() + " bytes");
    }
    for (ExternalDependency artifact : info.metadata().dependencies().externalDependencies()) {
      trace.tell(() -> "names " + artifact.coordinates() + ", " + artifact.size() + " bytes");
    }
    trace.tell(() -> "wrote " + info.packagePath() + ", " + info.sizeBytes() + " bytes");
  }
}
