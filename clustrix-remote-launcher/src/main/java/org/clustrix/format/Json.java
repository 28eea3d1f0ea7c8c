package org.clustrix.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON text to tree and back, the same bytes everywhere. Stateless. */
final class Json {
  private Json() {}

  /**
   * Parses strict JSON (RFC 8259), one value and nothing behind it.
   *
   * @param what names the text in the error message
   * @throws FormatException where it is not JSON
   */
  static JsonElement parse(String what, String text) {
    try {
      return JsonTree.parse(text);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new FormatException(what + " is not JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Returns indented text with a line feed at the end. Written element by element: a {@code Gson}
   * would do the same and load a hundred classes first, at the start of every task.
   */
  static String pretty(JsonElement element) {
    StringWriter text = new StringWriter();
    try {
      write(element, indented(text));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory refuses nothing", e);
    }
    return text.append('\n').toString();
  }

  /**
   * Writes an object as {@link #pretty} does, but for one field whose value is JSON text already
   * and may be too large to become a tree.
   */
  static void pretty(JsonObject object, String textKey, String text, Writer out)
      throws IOException {
    JsonWriter writer = indented(out);
    writer.beginObject();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      writer.name(field.getKey());
      if (field.getKey().equals(textKey)) {
        writer.jsonValue(text);
      } else {
        write(field.getValue(), writer);
      }
    }
    writer.endObject();
    out.write('\n');
  }

  private static JsonWriter indented(Writer out) {
    JsonWriter writer = new JsonWriter(out);
    writer.setIndent("  ");
    writer.setHtmlSafe(false);
    writer.setSerializeNulls(true);
    return writer;
  }

  private static void write(JsonElement element, JsonWriter out) throws IOException {
    if (element == null || element.isJsonNull()) {
      out.nullValue();
    } else if (element.isJsonArray()) {
      out.beginArray();
      for (JsonElement item : element.getAsJsonArray()) {
        write(item, out);
      }
      out.endArray();
    } else if (element.isJsonObject()) {
      out.beginObject();
      for (Map.Entry<String, JsonElement> field : element.getAsJsonObject().entrySet()) {
        out.name(field.getKey());
        write(field.getValue(), out);
      }
      out.endObject();
    } else if (element.getAsJsonPrimitive().isString()) {
      out.value(element.getAsString());
    } else if (element.getAsJsonPrimitive().isBoolean()) {
      out.value(element.getAsBoolean());
    } else {
      out.value(element.getAsNumber());
    }
  }

  /**
   * Returns the canonical text: keys sorted by UTF-16 code unit, no white space, as in RFC 8785.
   * The format holds no fractions, so the number rules of that RFC reduce to plain integers.
   */
  static String canonical(JsonElement element) {
    StringBuilder out = new StringBuilder();
    canonical(element, out);
    return out.toString();
  }

  private static void canonical(JsonElement element, StringBuilder out) {
    if (element.isJsonObject()) {
      Map<String, JsonElement> sorted = new TreeMap<>(element.getAsJsonObject().asMap());
      char separator = '{';
      for (Map.Entry<String, JsonElement> field : sorted.entrySet()) {
        out.append(separator);
        string(field.getKey(), out);
        out.append(':');
        canonical(field.getValue(), out);
        separator = ',';
      }
      out.append(sorted.isEmpty() ? "{}" : "}");
    } else if (element.isJsonArray()) {
      char separator = '[';
      for (JsonElement item : element.getAsJsonArray()) {
        out.append(separator);
        canonical(item, out);
        separator = ',';
      }
      out.append(element.getAsJsonArray().isEmpty() ? "[]" : "]");
    } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
      string(element.getAsString(), out);
    } else {
      out.append(element);
    }
  }

  static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escaped = "\"\\\b\f\n\r\t".indexOf(c);
      if (escaped >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(escaped));
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    for (String value : values) {
      array.add(new JsonPrimitive(value));
    }
    return array;
  }

  static JsonArray objects(Collection<? extends JsonValue> values) {
    JsonArray array = new JsonArray();
    for (JsonValue value : values) {
      array.add(value.toJson());
    }
    return array;
  }

  static JsonObject stringMap(Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::addProperty);
    return object;
  }

  static <T> List<T> copy(List<T> values) {
    return Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** Returns a copy sorted by key, so that no caller's order reaches a file. */
  static Map<String, String> copy(Map<String, String> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
