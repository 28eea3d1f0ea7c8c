package org.clustrix.launcher.invoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the analysis left out of a package ({@code left_out} of {@code analysis.json}). Read only
 * when a class is missing; a file that is absent or not understood gives no hint, for it must not
 * hide the error that it was to explain.
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
   * Returns a hint for a missing class, or an empty text.
   *
   * @param problem a {@code ClassNotFoundException} or {@code NoClassDefFoundError}
   */
  String hint(Throwable problem) {
    String name = problem.getMessage();
    if (analysis == null || name == null || name.indexOf(' ') >= 0) {
      return "";
    }
    int end = name.replace('/', '.').lastIndexOf('.');
    String artifact = end < 0 ? "" : artifactOf(name.replace('/', '.').substring(0, end));
    return artifact.isEmpty()
        ? ""
        : " (the artifact "
            + artifact
            + " of the project has this package; the analysis left it out because nothing reaches"
            + " it: add it with clustrix.include)";
  }

  private String artifactOf(String packageName) {
    try {
      String text = new String(Files.readAllBytes(analysis), StandardCharsets.UTF_8);
      JsonObject root = JsonParser.parseString(text).getAsJsonObject();
      for (JsonElement item : root.getAsJsonArray("left_out")) {
        for (JsonElement candidate : item.getAsJsonObject().getAsJsonArray("packages")) {
          if (candidate.getAsString().equals(packageName)) {
            return item.getAsJsonObject().get("coordinates").getAsString();
          }
        }
      }
      return "";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
