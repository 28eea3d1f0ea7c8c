package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records as JSON objects with one field for each component. A component that is missing is an
 * error, but for an {@code Optional}, which is then empty. For one thread.
 */
final class RecordShape implements Shape {
  private final Map<Class<?>, RecordComponents> known = new HashMap<>();

  @Override
  public boolean covers(Class<?> raw) {
    // By name: this class must load on Java 8, which has no records.
    Class<?> superclass = raw.getSuperclass();
    return superclass != null && superclass.getName().equals("java.lang.Record");
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    JsonObject fields = MapShape.object(json, path);
    RecordComponents components = components(raw);
    for (String name : fields.keySet()) {
      if (!components.names().contains(name)) {
        throw new BindingException(
            path,
            "the record "
                + raw.getTypeName()
                + " has no component '"
                + name
                + "'; it has "
                + NearNames.sorted(name, components.names()));
      }
    }
    Object[] values = new Object[components.names().size()];
    for (int i = 0; i < values.length; i++) {
      String name = components.names().get(i);
      Type component = GenericTypes.resolve(components.type(i), type);
      JsonElement value = fields.get(name);
      if (value == null && GenericTypes.raw(component) == Optional.class) {
        values[i] = Optional.empty();
      } else if (value == null) {
        throw new BindingException(
            path,
            "the component '"
                + name
                + "' of the record "
                + raw.getTypeName()
                + " is missing; there is "
                + NearNames.sorted(name, fields.keySet()));
      } else {
        values[i] = binder.bind(value, component, path.field(name));
      }
    }
    return Construction.call(components.constructor(), values, path);
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    RecordComponents components = components(value.getClass());
    writer.enter(value, path);
    writer.json().beginObject();
    for (int i = 0; i < components.names().size(); i++) {
      String name = components.names().get(i);
      writer.json().name(name);
      writer.write(read(components.accessor(i), value, path.field(name)), path.field(name));
    }
    writer.json().endObject();
    writer.leave();
  }

  /** Calls a getter; what it throws becomes part of the message. */
  static Object read(Method accessor, Object owner, ValuePath path) {
    Construction.open(accessor, path);
    try {
      return accessor.invoke(owner);
    } catch (InvocationTargetException e) {
      throw new BindingException(
          path, accessor.getName() + "() threw " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new BindingException(path, "cannot be read: " + e.getMessage(), e);
    }
  }

  private RecordComponents components(Class<?> raw) {
    RecordComponents components = known.get(raw);
    if (components == null) {
      components = RecordComponents.of(raw);
      known.put(raw, components);
    }
    return components;
  }
}
