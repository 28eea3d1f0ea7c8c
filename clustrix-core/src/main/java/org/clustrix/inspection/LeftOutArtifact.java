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
 * An artifact of the class path that does not travel.
 *
 * @param coordinates of the artifact
 * @param why {@code unreached}, {@code excluded} or {@code provided}
 */
public record LeftOutArtifact(String coordinates, String why) {

  /** Reads what the analysis beside a package tells; nothing where there is none. */
  static List<LeftOutArtifact> beside(PackageInfo info) {
    Path file = info.packagePath().resolveSibling(PackageLayout.analysisFile(info.packageId()));
    if (!Files.isRegularFile(file)) {
      return List.of();
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
      return found;
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
}
