package org.clustrix.format;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The fields of one JSON object, read strictly: a missing field or one of another kind is a {@link
 * FormatException} that names its path. Unknown fields are left alone, so that an older reader can
 * read what a later version of the same format added.
 */
final class JsonFields {
  /** The {@code schema} of every JSON file below {@code .clustrix}. */
  static final int SCHEMA = 1;

  private final String path;
  private final JsonObject object;

  private JsonFields(String path, JsonObject object) {
    this.path = path;
    this.object = object;
  }

  static JsonFields parse(String what, String text) {
    return of(what, Json.parse(what, text));
  }

  private static JsonFields of(String path, JsonElement element) {
    if (!element.isJsonObject()) {
      throw new FormatException(path + " must be a JSON object");
    }
    return new JsonFields(path, element.getAsJsonObject());
  }

  void requireSchema() {
    int schema = integer("schema");
    if (schema != SCHEMA) {
      throw new FormatException(
          path + " has schema " + schema + ", this version of Clustrix reads " + SCHEMA);
    }
  }

  boolean has(String key) {
    return object.has(key) && !object.get(key).isJsonNull();
  }

  JsonElement element(String key) {
    JsonElement element = object.get(key);
    if (element == null) {
      throw new FormatException(path + "." + key + " is missing");
    }
    return element;
  }

  String string(String key) {
    JsonElement element = element(key);
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw kind(key, "a string");
    }
    return element.getAsString();
  }

  boolean bool(String key) {
    JsonElement element = element(key);
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw kind(key, "true or false");
    }
    return element.getAsBoolean();
  }

  int integer(String key) {
    long value = longInteger(key);
    if (value != (int) value) {
      throw kind(key, "an integer of 32 bits");
    }
    return (int) value;
  }

  long longInteger(String key) {
    JsonElement element = element(key);
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
      throw kind(key, "an integer");
    }
    try {
      return Long.parseLong(element.getAsString());
    } catch (NumberFormatException e) {
      throw kind(key, "an integer");
    }
  }

  JsonFields fields(String key) {
    return of(path + "." + key, element(key));
  }

  List<String> strings(String key) {
    List<String> values = new ArrayList<>();
    for (JsonElement item : array(key)) {
      if (!item.isJsonPrimitive() || !item.getAsJsonPrimitive().isString()) {
        throw kind(key, "an array of strings");
      }
      values.add(item.getAsString());
    }
    return values;
  }

  <T> List<T> objects(String key, Function<JsonFields, T> read) {
    List<T> values = new ArrayList<>();
    for (JsonElement item : array(key)) {
      values.add(read.apply(of(path + "." + key + "[" + values.size() + "]", item)));
    }
    return values;
  }

  Map<String, String> stringMap(String key) {
    JsonFields nested = fields(key);
    Map<String, String> values = new TreeMap<>();
    for (String name : nested.object.keySet()) {
      values.put(name, nested.string(name));
    }
    return values;
  }

  private Iterable<JsonElement> array(String key) {
    JsonElement element = element(key);
    if (!element.isJsonArray()) {
      throw kind(key, "an array");
    }
    return element.getAsJsonArray();
  }

  private FormatException kind(String key, String expected) {
    return new FormatException(path + "." + key + " must be " + expected);
  }
}
