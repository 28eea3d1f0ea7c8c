package org.clustrix.maven;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** A report as one JSON document, schema 1, on standard output. Stateless. */
final class JsonDocument {
  private JsonDocument() {}

  static void print(String name, List<JsonObject> items) {
    JsonObject document = new JsonObject();
    document.addProperty("schema", 1);
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    document.add(name, array);
    StandardOutput.line(pretty(document));
  }

  /** Returns indented text. */
  static String pretty(JsonElement json) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(json);
  }
}
