package org.clustrix.packaging;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Reasons;

/**
 * The {@code analysis.json} beside a package, schema 1: why each class, artifact, resource and data
 * file is in it, and what was left out. It explains; nothing that runs reads it, so it is no part
 * of the package and of its id.
 */
final class AnalysisReport {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final DependencyGraph graph;
  private final JsonArray kept = new JsonArray();

  private AnalysisReport(DependencyGraph graph) {
    this.graph = graph;
  }

  static String text(DependencyGraph graph, String packageId, Collection<String> dataFiles) {
    AnalysisReport report = new AnalysisReport(graph);
    JsonObject json = new JsonObject();
    json.addProperty("schema", 1);
    json.addProperty("package_id", packageId);
    json.addProperty("function", graph.function().className() + "#" + graph.function().name());
    graph.kept().forEach(report::root);
    for (String file : dataFiles) {
      report.add("data", file, "", report.dataPath(file));
    }
    json.add("kept", report.kept);
    json.add("left_out", leftOut(graph.leftOut()));
    json.add("unresolved", strings(graph.unresolved()));
    json.add("unresolved_in_artifacts", strings(graph.unresolvedInArtifacts()));
    json.add("unreadable", strings(graph.unreadable().values().stream().sorted().toList()));
    return GSON.toJson(json) + "\n";
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
      add("artifact", artifact.coordinates(), "", artifactPath(root));
    }
  }

  /** An artifact is explained by the shortest way to one of its classes or resources. */
  private List<Hop> artifactPath(KeptRoot root) {
    return java.util.stream.Stream.concat(
            root.classes().stream(),
            root.resources().stream().map(name -> KeptRoot.resourceElement(root.root(), name)))
        .map(
            element -> {
              List<Hop> path = new java.util.ArrayList<>(graph.reasons().path(element));
              path.add(new Hop(element, "lies in", 0));
              return List.copyOf(path);
            })
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /** Code may name the file, or a folder around it; the user may have listed it. */
  private List<Hop> dataPath(String file) {
    for (String name : graph.dataFiles()) {
      String plain = java.nio.file.Path.of(name).normalize().toString();
      if (file.equals(plain) || file.startsWith(plain + "/")) {
        return graph.reasons().path(name);
      }
    }
    return List.of(new Hop("clustrix.dataFiles", "listed", 0));
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
      because.add(step);
    }
    json.add("because", because);
    kept.add(json);
  }

  private static JsonArray leftOut(List<ClassRoot> roots) {
    JsonArray array = new JsonArray();
    for (ClassRoot root : roots) {
      if (root.entry().origin() instanceof Origin.Artifact artifact) {
        JsonObject json = new JsonObject();
        json.addProperty("coordinates", artifact.coordinates());
        json.add("packages", strings(root.packages()));
        array.add(json);
      }
    }
    return array;
  }

  private static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
