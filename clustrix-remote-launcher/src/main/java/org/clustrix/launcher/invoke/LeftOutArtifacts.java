package org.clustrix.launcher.invoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the analysis left out of a package ({@code left_out} and {@code excluded} of {@code
 * analysis.json}). Read only when something went wrong; a file that is absent or not understood
 * gives no hint, for it must not hide the error that it was to explain.
 */
final class LeftOutArtifacts {
  private final Path analysis;

  LeftOutArtifacts(Path analysis) {
    this.analysis = analysis;
  }

  /** Returns what gives no hint, for a task that has no package yet. */
  static LeftOutArtifacts unknown() {
    return new LeftOutArtifacts(null);
  }

  /**
   * Returns which artifact of the project holds a class that an exception names, why it was left
   * out and what to do; an empty text where the analysis knows none.
   */
  String hint(Throwable problem) {
    if (analysis == null || problem == null) {
      return "";
    }
    try {
      String text = new String(Files.readAllBytes(analysis), StandardCharsets.UTF_8);
      JsonObject root = JsonParser.parseString(text).getAsJsonObject();
      for (String name : NamedClasses.in(problem)) {
        String hint = hint(name, root);
        if (!hint.isEmpty()) {
          return hint;
        }
      }
      return "";
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return "";
    }
  }

  private static String hint(String name, JsonObject root) {
    for (JsonElement item : root.getAsJsonArray("left_out")) {
      JsonObject artifact = item.getAsJsonObject();
      if (holds(artifact, name)) {
        return hint(name, artifact.get("coordinates").getAsString(), artifact);
      }
    }
    if (root.has("excluded")) {
      for (JsonElement item : root.getAsJsonArray("excluded")) {
        JsonObject excluded = item.getAsJsonObject();
        if (excluded.get("class").getAsString().equals(name)) {
          return name
              + " was left out, since "
              + excluded.get("by").getAsString()
              + " says so"
              + "; take that out and deploy again";
        }
      }
    }
    return "";
  }

  /**
   * The classes are listed where several artifacts share the package; else the package tells. A
   * word in a message may have more behind the class, such as its method.
   */
  private static boolean holds(JsonObject artifact, String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    String folder = name.substring(0, dot);
    if (!has(artifact.getAsJsonArray("packages"), folder)) {
      int before = folder.lastIndexOf('.');
      boolean inClass = before > 0 && Character.isUpperCase(folder.codePointAt(before + 1));
      return inClass && holds(artifact, folder);
    }
    JsonArray classes = artifact.has("classes") ? artifact.getAsJsonArray("classes") : null;
    if (classes == null || !listed(classes, folder)) {
      return true;
    }
    return has(classes, name);
  }

  private static boolean listed(JsonArray classes, String folder) {
    for (JsonElement item : classes) {
      String name = item.getAsString();
      if (name.startsWith(folder + ".") && name.lastIndexOf('.') == folder.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(JsonArray names, String name) {
    for (JsonElement item : names) {
      if (item.getAsString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String hint(String name, String coordinates, JsonObject artifact) {
    String why = artifact.has("why") ? artifact.get("why").getAsString() : "unreached";
    String lies = name + " is in " + coordinates + ", an artifact of the project that was left out";
    if (why.equals("excluded")) {
      return lies
          + ", since "
          + artifact.get("by").getAsString()
          + " says so; take that out and deploy again";
    }
    String[] parts = coordinates.split(":", -1);
    String pattern = "artifact:" + parts[0] + ":" + parts[1];
    String reason =
        why.equals("provided")
            ? ", since its scope says that the cluster provides it"
            : why.equals("optional")
                ? ", since only "
                    + artifact.get("by").getAsString()
                    + " could use it, and what that lies in does not depend on it"
                : ", since the analysis found nothing that reaches it";
    return lies
        + reason
        + "; add -Dclustrix.include="
        + pattern
        + " or, in the plugin's <configuration> in the POM, <include>"
        + pattern
        + "</include>, beside what is included already";
  }
}
