package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;

/**
 * Integers of 8 to 64 bits and {@code BigInteger}. The JSON number must be written as an integer:
 * {@code 1.0} and {@code 1e3} come from programs that compute with fractions and are refused.
 */
final class IntegerShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return bits(raw) > 0 || raw == BigInteger.class;
  }

  private static int bits(Type raw) {
    if (raw == int.class || raw == Integer.class) {
      return Integer.SIZE;
    }
    if (raw == long.class || raw == Long.class) {
      return Long.SIZE;
    }
    if (raw == short.class || raw == Short.class) {
      return Short.SIZE;
    }
    return raw == byte.class || raw == Byte.class ? Byte.SIZE : 0;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isNumber()) {
      throw Binder.mismatch(path, "an integer", json);
    }
    return parse(json.getAsString(), type, path);
  }

  /** Returns the boxed integer that a text says. */
  static Object parse(String text, Type type, ValuePath path) {
    if (!isInteger(text)) {
      throw new BindingException(path, "expected an integer, got " + text);
    }
    int bits = bits(type);
    if (bits == 0) {
      return new BigInteger(text);
    }
    long value = inRange(text, bits, type, path);
    switch (bits) {
      case Byte.SIZE:
        return (byte) value;
      case Short.SIZE:
        return (short) value;
      case Integer.SIZE:
        return (int) value;
      default:
        return value;
    }
  }

  private static long inRange(String text, int bits, Type type, ValuePath path) {
    long max = Long.MAX_VALUE >> (Long.SIZE - bits);
    try {
      long value = Long.parseLong(text);
      if (value <= max && value >= -max - 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Longer than 64 bits: the message below says it.
    }
    throw new BindingException(
        path,
        text + " does not fit " + type.getTypeName() + " (" + (-max - 1) + " to " + max + ")");
  }

  /** Returns whether a text is an integer as JSON writes it. */
  static boolean isInteger(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    if (text.length() == first || (text.charAt(first) == '0' && text.length() > first + 1)) {
      return false;
    }
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.json().value((Number) value);
  }
}
