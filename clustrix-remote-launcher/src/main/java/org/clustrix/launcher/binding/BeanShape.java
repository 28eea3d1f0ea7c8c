package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * Plain objects as JSON objects. The properties are the fields, those of super classes first,
 * without static and transient ones; each is read by its public getter and set by its public setter
 * where there is one of the field's very type, else directly. A property that JSON does not name
 * keeps what the constructor gave it. For one thread.
 */
final class BeanShape implements Shape {
  private final Map<Class<?>, Map<String, BeanProperty>> known = new HashMap<>();

  @Override
  public boolean covers(Class<?> raw) {
    if (raw.isInterface()
        || raw.isPrimitive()
        || raw.isSynthetic()
        || Modifier.isAbstract(raw.getModifiers())
        || Iterable.class.isAssignableFrom(raw)
        || CharSequence.class.isAssignableFrom(raw)) {
      return false;
    }
    for (Class<?> c = raw; c != Object.class; c = c.getSuperclass()) {
      if (isOfTheJdk(c)) {
        return false;
      }
    }
    return raw != Object.class;
  }

  /** The fields of the JDK's classes are nobody's business, and closed since Java 16. */
  private static boolean isOfTheJdk(Class<?> raw) {
    String name = raw.getName();
    return raw.getClassLoader() == null
        || name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.");
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    JsonObject fields = MapShape.object(json, path);
    Map<String, BeanProperty> properties = properties(raw, path);
    Object bean = Construction.make(raw, path);
    for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
      BeanProperty property = properties.get(field.getKey());
      if (property == null) {
        throw new BindingException(
            path,
            raw.getTypeName()
                + " has no field '"
                + field.getKey()
                + "'; it has "
                + NearNames.sorted(field.getKey(), properties.keySet()));
      }
      ValuePath at = path.field(field.getKey());
      Type declared = GenericTypes.resolve(property.type(), type);
      property.set(bean, binder.bind(field.getValue(), declared, at), at);
    }
    return bean;
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.enter(value, path);
    writer.json().beginObject();
    for (Map.Entry<String, BeanProperty> property : properties(value.getClass(), path).entrySet()) {
      ValuePath at = path.field(property.getKey());
      writer.json().name(property.getKey());
      writer.write(property.getValue().get(value, at), at);
    }
    writer.json().endObject();
    writer.leave();
  }

  private Map<String, BeanProperty> properties(Class<?> raw, ValuePath path) {
    Map<String, BeanProperty> properties = known.get(raw);
    if (properties == null) {
      properties = BeanProperty.of(raw, path);
      known.put(raw, properties);
    }
    return properties;
  }
}
