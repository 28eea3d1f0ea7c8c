package org.clustrix.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/**
 * Strict JSON text (RFC 8259) as a tree. Gson's own way there loads its writers, and with them
 * regular expressions and formatters, which costs every task more than all the rest of the
 * launcher. Stateless.
 */
public final class JsonTree {
  private JsonTree() {}

  /**
   * Parses one value with nothing behind it.
   *
   * @throws IOException where the text is no JSON, or nested deeper than 255 levels
   * @throws IllegalStateException where it is none in another way
   */
  public static JsonElement parse(String text) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("there is text behind the value");
      }
      return element;
    }
  }

  /**
   * Reads the next value of a reader, which limits the depth, so that this ends.
   *
   * @throws IOException where it is no JSON
   */
  public static JsonElement read(JsonReader reader) throws IOException {
    JsonToken token = reader.peek();
    if (token == JsonToken.BEGIN_OBJECT) {
      return object(reader);
    }
    if (token == JsonToken.BEGIN_ARRAY) {
      return array(reader);
    }
    if (token == JsonToken.STRING) {
      return new JsonPrimitive(reader.nextString());
    }
    if (token == JsonToken.NUMBER) {
      return new JsonPrimitive(new NumberText(reader.nextString()));
    }
    if (token == JsonToken.BOOLEAN) {
      return new JsonPrimitive(reader.nextBoolean());
    }
    reader.nextNull();
    return JsonNull.INSTANCE;
  }

  private static JsonObject object(JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      object.add(name, read(reader));
    }
    reader.endObject();
    return object;
  }

  private static JsonArray array(JsonReader reader) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(read(reader));
    }
    reader.endArray();
    return array;
  }

  /** Returns compact text, with the keys of objects in their order. */
  static String text(JsonElement element) {
    StringBuilder out = new StringBuilder();
    write(element, out);
    return out.toString();
  }

  private static void write(JsonElement element, StringBuilder out) {
    if (element.isJsonObject()) {
      char separator = '{';
      JsonObject object = element.getAsJsonObject();
      for (String key : object.keySet()) {
        Json.string(key, out.append(separator));
        write(object.get(key), out.append(':'));
        separator = ',';
      }
      out.append(separator == '{' ? "{}" : "}");
    } else if (element.isJsonArray()) {
      char separator = '[';
      for (JsonElement item : element.getAsJsonArray()) {
        write(item, out.append(separator));
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else if (element.isJsonNull()) {
      out.append("null");
    } else if (element.getAsJsonPrimitive().isString()) {
      Json.string(element.getAsString(), out);
    } else {
      out.append(element.getAsString());
    }
  }
}
