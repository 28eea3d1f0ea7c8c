package org.clustrix.inspection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Locale;
import org.clustrix.packaging.PackageInfo;

/** What is in a package, as JSON: its metadata, and what can be added up from it. Stateless. */
public final class InspectionJson {
  private InspectionJson() {}

  /** Returns the part of a document that tells of one package. */
  public static JsonObject of(Inspection inspection) {
    PackageInfo info = inspection.info();
    JsonObject json = new JsonObject();
    json.addProperty("file", info.packagePath().toString());
    json.addProperty("file_bytes", info.sizeBytes());
    json.addProperty("total_bytes", inspection.bytes());
    JsonObject totals = new JsonObject();
    for (Part.Kind kind : Part.Kind.values()) {
      JsonObject total = new JsonObject();
      total.addProperty("files", inspection.parts(kind).stream().mapToInt(Part::files).sum());
      total.addProperty("bytes", Part.bytes(inspection.parts(kind)));
      totals.add(word(kind), total);
    }
    json.add("totals", totals);
    JsonArray parts = new JsonArray();
    for (Part part : inspection.parts()) {
      JsonObject item = new JsonObject();
      item.addProperty("kind", word(part.kind()));
      item.addProperty("name", part.name());
      item.addProperty("files", part.files());
      item.addProperty("bytes", part.bytes());
      parts.add(item);
    }
    json.add("parts", parts);
    JsonArray leftOut = new JsonArray();
    for (LeftOutArtifact artifact : inspection.leftOut()) {
      JsonObject item = new JsonObject();
      item.addProperty("coordinates", artifact.coordinates());
      item.addProperty("why", artifact.why());
      leftOut.add(item);
    }
    json.add("left_out", leftOut);
    JsonArray notes = new JsonArray();
    for (Note note : inspection.notes()) {
      JsonObject item = new JsonObject();
      item.addProperty("kind", note.kind());
      item.addProperty("name", note.name());
      item.addProperty("by", note.by());
      item.addProperty("line", note.line());
      notes.add(item);
    }
    json.add("remarks", notes);
    JsonArray warnings = new JsonArray();
    inspection.warnings().forEach(warnings::add);
    json.add("warnings", warnings);
    json.add("metadata", JsonParser.parseString(info.metadata().toText()));
    return json;
  }

  private static String word(Part.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
