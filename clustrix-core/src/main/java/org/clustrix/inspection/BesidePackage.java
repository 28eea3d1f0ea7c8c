package org.clustrix.inspection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.PackageLayout;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;

/**
 * What the analysis beside a package tells of it.
 *
 * @param leftOut the artifacts that do not travel
 * @param notes what it could not settle
 */
record BesidePackage(List<LeftOutArtifact> leftOut, List<Note> notes) {

  /** Reads it; nothing where there is none. */
  static BesidePackage of(PackageInfo info) {
    Path file = info.packagePath().resolveSibling(PackageLayout.analysisFile(info.packageId()));
    if (!Files.isRegularFile(file)) {
      return new BesidePackage(List.of(), List.of());
    }
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      List<LeftOutArtifact> found = new ArrayList<>();
      for (JsonElement item : json.getAsJsonArray("left_out")) {
        JsonObject artifact = item.getAsJsonObject();
        found.add(
            new LeftOutArtifact(
                artifact.get("coordinates").getAsString(), artifact.get("why").getAsString()));
      }
      return new BesidePackage(found, notes(json));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException e) {
      throw new ClustrixException(
          file + " is no analysis of Clustrix", "delete it, or package the function again", e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** Analyses of earlier versions have none. */
  private static List<Note> notes(JsonObject json) {
    List<Note> notes = new ArrayList<>();
    if (json.has("remarks")) {
      for (JsonElement item : json.getAsJsonArray("remarks")) {
        JsonObject remark = item.getAsJsonObject();
        notes.add(
            new Note(
                remark.get("kind").getAsString(),
                remark.get("name").getAsString(),
                remark.get("by").getAsString(),
                remark.get("line").getAsInt()));
      }
    }
    return notes;
  }
}
