package org.clustrix.packaging;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Reasons;
import org.clustrix.graph.Remark;

/**
 * The {@code analysis.json} beside a package, schema 1: why each class, artifact, resource and data
 * file is in it, and what was left out. It explains; of what runs, only the launcher reads it, for
 * the message of a job that misses a class. So it is no part of the package and of its id.
 */
final class AnalysisReport {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final DependencyGraph graph;
  private final JsonArray kept = new JsonArray();

  private AnalysisReport(DependencyGraph graph) {
    this.graph = graph;
  }

  static String text(FunctionAnalysis analysis, String packageId) {
    DependencyGraph graph = analysis.graph();
    AnalysisReport report = new AnalysisReport(graph);
    JsonObject json = new JsonObject();
    json.addProperty("schema", 1);
    json.addProperty("package_id", packageId);
    json.addProperty("function", graph.function().className() + "#" + graph.function().name());
    json.addProperty("dependency_policy", analysis.request().selection().policy().word());
    graph.kept().forEach(report::root);
    for (String service : graph.providers().keySet()) {
      String element = DependencyGraph.providerElement(service);
      report.add(
          "resource",
          DependencyGraph.SERVICES + service,
          DependencyGraph.PROVIDERS_ROOT,
          graph.reasons().path(element));
    }
    DataReasons reasons = new DataReasons(graph);
    for (String file : analysis.data().keySet()) {
      report.add("data", file, "", reasons.path(file));
    }
    json.add("kept", report.kept);
    json.add("left_out", new LeftOut(analysis).artifacts());
    json.add("excluded", LeftOut.classes(analysis.excluded()));
    json.add("unresolved", strings(graph.unresolved()));
    json.add("unresolved_in_artifacts", strings(graph.unresolvedInArtifacts()));
    json.add("unreadable", strings(graph.unreadable().values().stream().sorted().toList()));
    JsonArray remarks = new JsonArray();
    JarRemarks.all(graph).forEach(remark -> remarks.add(json(remark)));
    json.add("remarks", remarks);
    return GSON.toJson(json) + "\n";
  }

  private static JsonObject json(Remark remark) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", remark.kind().words());
    json.addProperty("name", remark.name());
    json.addProperty("by", remark.by());
    json.addProperty("line", remark.line());
    return json;
  }

  private void root(KeptRoot root) {
    Reasons reasons = graph.reasons();
    if (root.root().isProject()) {
      String module = root.root().artifactId();
      for (String name : root.classes()) {
        add("class", name, module, reasons.path(name));
      }
      for (String name : root.resources()) {
        String element = KeptRoot.resourceElement(root.root(), name);
        add("resource", name, module, reasons.path(element));
      }
    } else if (root.root().entry().origin() instanceof Origin.Artifact artifact) {
      add("artifact", artifact.coordinates(), "", reasons.path(artifact.coordinates()));
    }
  }

  private void add(String kind, String name, String module, List<Hop> path) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", kind);
    json.addProperty("name", name);
    if (!module.isEmpty()) {
      json.addProperty("module", module);
    }
    JsonArray because = new JsonArray();
    for (Hop hop : path) {
      JsonObject step = new JsonObject();
      step.addProperty("by", hop.by());
      step.addProperty("rule", hop.rule());
      step.addProperty("line", hop.line());
      step.addProperty("reference", hop.reference());
      because.add(step);
    }
    json.add("because", because);
    kept.add(json);
  }

  static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
