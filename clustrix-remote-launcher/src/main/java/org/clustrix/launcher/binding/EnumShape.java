package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Enum constants, by their names. */
final class EnumShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return Enum.class.isAssignableFrom(raw) && raw != Enum.class;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    return constant(ScalarShape.string(json, "a name of " + raw.getTypeName(), path), raw, path);
  }

  /** Returns the constant of a name. */
  static Object constant(String name, Class<?> raw, ValuePath path) {
    List<String> names = new ArrayList<>();
    for (Object constant : raw.getEnumConstants()) {
      String candidate = ((Enum<?>) constant).name();
      if (candidate.equals(name)) {
        return constant;
      }
      names.add(candidate);
    }
    throw new BindingException(
        path,
        "'" + name + "' is none of " + raw.getTypeName() + ": " + NearNames.sorted(name, names));
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.json().value(((Enum<?>) value).name());
  }
}
