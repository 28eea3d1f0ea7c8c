package org.clustrix.packaging;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.selection.NamePattern;

/**
 * The artifacts that do not travel, as {@code analysis.json} tells of them: enough to say on the
 * cluster which of them holds a class that is missing there. Where a package lies in several
 * elements of the class path, the classes of each are listed.
 */
final class LeftOut {
  private final FunctionAnalysis analysis;
  private final Map<String, Integer> owners = new HashMap<>();

  LeftOut(FunctionAnalysis analysis) {
    this.analysis = analysis;
    for (ClassRoot root : analysis.wholeClassPath().roots()) {
      root.packages().forEach(name -> owners.merge(name, 1, Integer::sum));
    }
  }

  JsonArray artifacts() {
    List<ClassRoot> roots = new ArrayList<>(analysis.graph().leftOut());
    for (KeptRoot kept : analysis.graph().kept()) {
      if (kept.root().entry().origin() instanceof Origin.Artifact artifact && artifact.provided()) {
        roots.add(kept.root());
      }
    }
    Map<ClassRoot, Set<String>> split = splitPackages(roots);
    JsonArray array = new JsonArray();
    for (ClassRoot root : roots) {
      Origin.Artifact artifact = (Origin.Artifact) root.entry().origin();
      // an excluded one shows no packages to the analysis
      ClassRoot inWhole = analysis.wholeClassPath().roots().get(root.position());
      JsonObject json = new JsonObject();
      json.addProperty("coordinates", artifact.coordinates());
      Optional<NamePattern> by = analysis.request().selection().excludes(root.entry());
      Hop user = analysis.graph().optional().get(artifact.coordinates());
      if (by.isPresent()) {
        json.addProperty("why", "excluded");
        json.addProperty("by", by.get().toString());
      } else if (artifact.provided()) {
        json.addProperty("why", "provided");
      } else if (user != null) {
        json.addProperty("why", "optional");
        json.addProperty("by", user.by());
      } else {
        json.addProperty("why", "unreached");
      }
      Set<String> classes = split.getOrDefault(inWhole, Set.of());
      json.add("packages", AnalysisReport.strings(packages(inWhole, classes)));
      json.add("classes", AnalysisReport.strings(classes));
      array.add(json);
    }
    return array;
  }

  /** Without those of which other elements stand before every class. */
  private List<String> packages(ClassRoot root, Set<String> classes) {
    Set<String> seen =
        classes.stream()
            .map(name -> name.substring(0, name.lastIndexOf('.')))
            .collect(Collectors.toSet());
    return root.packages().stream()
        .filter(name -> owners.get(name) == 1 || seen.contains(name))
        .toList();
  }

  /** The classes of packages that several elements have, by the element that a JVM would ask. */
  private Map<ClassRoot, Set<String>> splitPackages(List<ClassRoot> roots) {
    ClassPath whole = analysis.wholeClassPath();
    Set<String> shared = new TreeSet<>();
    for (ClassRoot root : roots) {
      for (String name : whole.roots().get(root.position()).packages()) {
        if (owners.get(name) > 1) {
          shared.add(name);
        }
      }
    }
    Map<ClassRoot, Set<String>> split = new HashMap<>();
    if (!shared.isEmpty()) {
      for (String name : whole.classNames()) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && shared.contains(name.substring(0, dot))) {
          ClassRoot root = whole.find(name).orElseThrow().root();
          split.computeIfAbsent(root, key -> new TreeSet<>()).add(name);
        }
      }
    }
    return split;
  }

  static JsonArray classes(SortedMap<String, NamePattern> excluded) {
    JsonArray array = new JsonArray();
    excluded.forEach(
        (name, by) -> {
          JsonObject json = new JsonObject();
          json.addProperty("class", name);
          json.addProperty("by", by.toString());
          array.add(json);
        });
    return array;
  }
}
