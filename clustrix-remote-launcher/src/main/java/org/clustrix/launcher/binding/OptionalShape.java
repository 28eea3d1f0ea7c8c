package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code Optional} and its primitive kin: their value, or JSON null. */
final class OptionalShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return raw == Optional.class
        || raw == OptionalInt.class
        || raw == OptionalLong.class
        || raw == OptionalDouble.class;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    if (type == OptionalInt.class) {
      return OptionalInt.of((int) binder.bind(json, int.class, path));
    }
    if (type == OptionalLong.class) {
      return OptionalLong.of((long) binder.bind(json, long.class, path));
    }
    if (type == OptionalDouble.class) {
      return OptionalDouble.of((double) binder.bind(json, double.class, path));
    }
    return Optional.of(binder.bind(json, GenericTypes.argument(type, Optional.class, 0), path));
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.write(content(value), path);
  }

  private static Object content(Object value) {
    if (value instanceof OptionalInt) {
      OptionalInt optional = (OptionalInt) value;
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong) {
      OptionalLong optional = (OptionalLong) value;
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble) {
      OptionalDouble optional = (OptionalDouble) value;
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return ((Optional<?>) value).orElse(null);
  }
}
