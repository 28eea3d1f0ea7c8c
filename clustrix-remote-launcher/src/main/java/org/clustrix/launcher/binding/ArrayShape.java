package org.clustrix.launcher.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.util.Base64;

/**
 * Arrays as JSON arrays. {@code byte[]} is bytes, not numbers: it is written as Base64 (RFC 4648
 * §4) and read from Base64 or from an array of numbers.
 */
final class ArrayShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return raw.isArray();
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    if (type == byte[].class && json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
      try {
        return Base64.getDecoder().decode(json.getAsString());
      } catch (IllegalArgumentException e) {
        throw new BindingException(path, "not Base64: " + e.getMessage(), e);
      }
    }
    JsonArray items =
        CollectionShape.array(json, type == byte[].class ? "Base64 or an array" : "an array", path);
    Type component = component(type);
    Object array = Array.newInstance(GenericTypes.raw(component), items.size());
    for (int i = 0; i < items.size(); i++) {
      Array.set(array, i, binder.bind(items.get(i), component, path.index(i)));
    }
    return array;
  }

  /** Returns the type of the elements of an array. */
  static Type component(Type type) {
    return type instanceof GenericArrayType
        ? ((GenericArrayType) type).getGenericComponentType()
        : ((Class<?>) type).getComponentType();
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    if (value instanceof byte[]) {
      writer.bytes((byte[]) value);
      return;
    }
    writer.enter(value, path);
    writer.json().beginArray();
    int length = Array.getLength(value);
    for (int i = 0; i < length; i++) {
      writer.write(Array.get(value, i), path.index(i));
    }
    writer.json().endArray();
    writer.leave();
  }
}
