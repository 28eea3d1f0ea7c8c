package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;

/** {@code boolean}, {@code String} and {@code char}; a character is a string of one UTF-16 unit. */
final class ScalarShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return raw == String.class
        || raw == boolean.class
        || raw == Boolean.class
        || raw == char.class
        || raw == Character.class;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    if (type == boolean.class || type == Boolean.class) {
      if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isBoolean()) {
        throw Binder.mismatch(path, "true or false", json);
      }
      return json.getAsBoolean();
    }
    String expected = type == String.class ? "a string" : "a string of one character";
    String text = string(json, expected, path);
    if (type == String.class) {
      return text;
    }
    if (text.length() != 1) {
      throw Binder.mismatch(path, expected, json);
    }
    return text.charAt(0);
  }

  /** Returns the text of a JSON string. */
  static String string(JsonElement json, String expected, ValuePath path) {
    if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isString()) {
      throw Binder.mismatch(path, expected, json);
    }
    return json.getAsString();
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    if (value instanceof Boolean) {
      writer.json().value((boolean) (Boolean) value);
    } else {
      writer.json().value(value.toString());
    }
  }
}
