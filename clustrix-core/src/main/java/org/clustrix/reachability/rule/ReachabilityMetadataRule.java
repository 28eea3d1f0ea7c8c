package org.clustrix.reachability.rule;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * The metadata that a project keeps for GraalVM native images says what is used by reflection:
 * classes of the project that it names are looked into, others where the condition that stands
 * beside them is met. The metadata of artifacts serves a tool and keeps nothing.
 */
final class ReachabilityMetadataRule implements Rule.OnClass {
  private static final String FOLDER = "META-INF/native-image/";
  private static final Set<String> CONDITIONS = Set.of("typeReachable", "typeReached");

  private final Set<ClassRoot> read = new HashSet<>();
  private final Map<String, List<Runnable>> conditional = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();

  @Override
  public String name() {
    return "reachability metadata";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    loaded.add(type.name());
    if (type.isProject() && read.add(type.file().root())) {
      for (String name : reach.classPath().resourceNamesFrom(FOLDER)) {
        for (Resource resource : reach.classPath().resources(name)) {
          if (resource.root() == type.file().root() && name.endsWith(".json")) {
            Reach own = reach.naming(Hop.classReference(type.name()));
            read(resource, own.inside(resource, 0));
          }
        }
      }
    }
    conditional.getOrDefault(type.name(), List.of()).forEach(Runnable::run);
  }

  private void read(Resource resource, Reach reach) {
    Map<String, Set<String>> found = new TreeMap<>();
    collect(parsed(resource), "", found);
    found.forEach((condition, names) -> keep(condition, names, reach));
  }

  /** What is wrong with it is for the tool to say that it is meant for; here it is a hint. */
  private static JsonElement parsed(Resource resource) {
    try {
      return JsonParser.parseString(Content.text(resource));
    } catch (JsonParseException e) {
      return JsonNull.INSTANCE;
    }
  }

  private void keep(String condition, Set<String> names, Reach reach) {
    ClassPath classPath = reach.classPath();
    if (condition.isEmpty()) {
      names.stream()
          .filter(classPath::declares)
          .forEach(name -> reach.type(name, Level.REFLECTED, 0));
    } else if (loaded.contains(condition)) {
      kept(names, reach);
    } else {
      conditional
          .computeIfAbsent(condition, key -> new ArrayList<>())
          .add(() -> kept(names, reach));
    }
  }

  private static void kept(Set<String> names, Reach reach) {
    names.forEach(name -> reach.typeIfPresent(name, Level.REFLECTED, 0));
  }

  /** Whatever the file is about, a class stands there as a string. */
  private static void collect(JsonElement json, String condition, Map<String, Set<String>> found) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(element -> collect(element, condition, found));
    } else if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      String own = object.has("condition") ? condition(object.get("condition")) : condition;
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (!entry.getKey().equals("condition")) {
          collect(entry.getValue(), own, found);
        }
      }
    } else if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
      found.computeIfAbsent(condition, key -> new TreeSet<>()).add(json.getAsString());
    }
  }

  private static String condition(JsonElement json) {
    if (json.isJsonObject()) {
      for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
        if (CONDITIONS.contains(entry.getKey()) && entry.getValue().isJsonPrimitive()) {
          return entry.getValue().getAsString();
        }
      }
    }
    return "";
  }
}
