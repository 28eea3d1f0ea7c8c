package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Binds one JSON value to a generic type. For one thread. */
final class Binder {
  private static final int SHOWN = 60;

  private final Shapes shapes = new Shapes();

  /**
   * Makes a value of a type.
   *
   * @throws BindingException where the JSON does not say such a value exactly
   */
  Object bind(JsonElement json, Type type, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    if (json.isJsonNull()) {
      return nothing(raw, path);
    }
    return shapes.of(raw).bind(json, type, this, path);
  }

  private static Object nothing(Class<?> raw, ValuePath path) {
    if (raw.isPrimitive()) {
      throw new BindingException(path, "expected " + articled(raw) + ", got null");
    }
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (raw == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return raw == OptionalDouble.class ? OptionalDouble.empty() : null;
  }

  private static String articled(Class<?> raw) {
    return (raw == int.class ? "an " : "a ") + raw.getName();
  }

  /** Returns the error for JSON of another kind than expected. */
  static BindingException mismatch(ValuePath path, String expected, JsonElement got) {
    return new BindingException(path, "expected " + expected + ", got " + shown(got));
  }

  /** Returns JSON as it stands in a message, cut where it is long. */
  static String shown(JsonElement json) {
    String text = json.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
