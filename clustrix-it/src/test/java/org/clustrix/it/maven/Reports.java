package org.clustrix.it.maven;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code inspect} and {@code explain} print as JSON. */
public final class Reports {
  private Reports() {}

  /** Asks for JSON and for nothing else on standard output. */
  public static JsonObject json(MavenBuild build) {
    BuildOutcome outcome = build.options("-q").set("format", "json").run().succeeded();
    return JsonParser.parseString(outcome.text()).getAsJsonObject();
  }

  /** Returns what {@code inspect} tells of the one package that was made last. */
  public static JsonObject inspected(Project project) {
    JsonArray packages = json(project.build("clustrix:inspect")).getAsJsonArray("packages");
    if (packages.size() != 1) {
      throw new AssertionError("not one package: " + packages);
    }
    return packages.get(0).getAsJsonObject();
  }

  /** Returns the names of the parts of a kind; artifacts as {@code group:artifact}. */
  public static Set<String> parts(JsonObject inspected, String kind) {
    Set<String> names = new TreeSet<>();
    for (JsonElement part : inspected.getAsJsonArray("parts")) {
      JsonObject item = part.getAsJsonObject();
      if (item.get("kind").getAsString().equals(kind)) {
        names.add(item.get("name").getAsString().replaceFirst(":jar:.*", ""));
      }
    }
    return names;
  }

  /** Returns the paths of all files in a package. */
  public static List<String> contents(JsonObject inspected) {
    List<String> paths = new ArrayList<>();
    for (JsonElement entry : inspected.getAsJsonObject("metadata").getAsJsonArray("contents")) {
      paths.add(entry.getAsJsonObject().get("path").getAsString());
    }
    return paths;
  }

  /** Returns the explanations for the one function of a project. */
  public static List<JsonObject> explained(MavenBuild build) {
    JsonArray functions = json(build).getAsJsonArray("functions");
    if (functions.size() != 1) {
      throw new AssertionError("not one function: " + functions);
    }
    List<JsonObject> found = new ArrayList<>();
    functions
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("explanations")
        .forEach(item -> found.add(item.getAsJsonObject()));
    return found;
  }
}
