package org.clustrix.launcher.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code Object}, {@code Number} and {@code CharSequence}: what the JSON itself says. An integer is
 * the first of {@code Integer}, {@code Long} and {@code BigInteger} that holds it, another number a
 * {@code Double}, or a {@code BigDecimal} where a double has not the range; an array is an {@code
 * ArrayList}, an object a {@code LinkedHashMap}.
 */
final class NaturalShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return raw == Object.class || raw == Number.class || CharSequence.class.isAssignableFrom(raw);
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    if (raw == Number.class) {
      if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isNumber()) {
        throw Binder.mismatch(path, "a number", json);
      }
      return number(json.getAsString());
    }
    if (raw == Object.class) {
      return natural(json);
    }
    if (raw != CharSequence.class) {
      throw new BindingException(
          path, raw.getTypeName() + " has no form in JSON; declare String instead");
    }
    return ScalarShape.string(json, "a string", path);
  }

  private static Object natural(JsonElement json) {
    if (json.isJsonNull()) {
      return null;
    }
    if (json.isJsonArray()) {
      JsonArray items = json.getAsJsonArray();
      List<Object> list = new ArrayList<>(items.size());
      for (JsonElement item : items) {
        list.add(natural(item));
      }
      return list;
    }
    if (json.isJsonObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> field : json.getAsJsonObject().entrySet()) {
        map.put(field.getKey(), natural(field.getValue()));
      }
      return map;
    }
    JsonPrimitive primitive = json.getAsJsonPrimitive();
    if (primitive.isNumber()) {
      return number(primitive.getAsString());
    }
    return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
  }

  private static Number number(String text) {
    if (!IntegerShape.isInteger(text)) {
      double value = Double.parseDouble(text);
      boolean inRange =
          !Double.isInfinite(value) && (value != 0 || new BigDecimal(text).signum() == 0);
      return inRange ? (Number) value : new BigDecimal(text);
    }
    BigInteger value = new BigInteger(text);
    if (value.bitLength() < Integer.SIZE) {
      return value.intValue();
    }
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    if (!(value instanceof CharSequence)) {
      throw new BindingException(
          path, "a " + value.getClass().getTypeName() + " has no form in JSON; return its content");
    }
    writer.json().value(value.toString());
  }
}
