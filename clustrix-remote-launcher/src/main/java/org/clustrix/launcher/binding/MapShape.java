package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Maps as JSON objects, with keys that are strings, characters, enum constants, integers, {@code
 * true} and {@code false}, or types that JSON writes as strings (dates, paths).
 */
final class MapShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return Map.class.isAssignableFrom(raw);
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    JsonObject fields = object(json, path);
    Filling filling = new Filling(type, binder, path);
    for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
      filling.put(field.getKey(), field.getValue());
    }
    return filling.map();
  }

  /** A map that is made of the fields of an object, one by one. */
  static final class Filling {
    private final Type key;
    private final Type value;
    private final Binder binder;
    private final ValuePath path;
    private final Map<Object, Object> map;

    Filling(Type type, Binder binder, ValuePath path) {
      this.key = GenericTypes.argument(type, Map.class, 0);
      this.value = GenericTypes.argument(type, Map.class, 1);
      this.binder = binder;
      this.path = path;
      this.map = empty(GenericTypes.raw(type), GenericTypes.raw(key), path);
    }

    Map<Object, Object> map() {
      return map;
    }

    void put(String name, JsonElement json) {
      ValuePath at = path.field(name);
      Object boundKey = key(name, key, binder, at);
      Object boundValue = binder.bind(json, value, at);
      Object before;
      try {
        before = map.put(boundKey, boundValue);
      } catch (RuntimeException e) {
        throw new BindingException(
            at, map.getClass().getTypeName() + " refuses this entry: " + e, e);
      }
      if (before != null) {
        throw new BindingException(at, "this key is there twice as " + key.getTypeName());
      }
    }
  }

  /** Returns the object that JSON is. */
  static JsonObject object(JsonElement json, ValuePath path) {
    if (!json.isJsonObject()) {
      throw Binder.mismatch(path, "an object", json);
    }
    return json.getAsJsonObject();
  }

  private static Object key(String text, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    if (isInteger(raw)) {
      return IntegerShape.parse(text, raw, path);
    }
    if (raw == Boolean.class && (text.equals("true") || text.equals("false"))) {
      return text.equals("true");
    }
    return binder.bind(new JsonPrimitive(text), type, path);
  }

  private static boolean isInteger(Class<?> raw) {
    return raw == Integer.class
        || raw == Long.class
        || raw == Short.class
        || raw == Byte.class
        || raw == BigInteger.class;
  }

  private static Map<Object, Object> empty(Class<?> raw, Class<?> key, ValuePath path) {
    if (raw == EnumMap.class) {
      return enumMap(key);
    }
    if (raw.isAssignableFrom(LinkedHashMap.class)) {
      return new LinkedHashMap<>();
    }
    if (raw.isAssignableFrom(TreeMap.class)) {
      return new TreeMap<>();
    }
    if (raw.isAssignableFrom(ConcurrentHashMap.class)) {
      return new ConcurrentHashMap<>();
    }
    if (raw.isAssignableFrom(ConcurrentSkipListMap.class)) {
      return new ConcurrentSkipListMap<>();
    }
    @SuppressWarnings("unchecked") // every entry is bound to the declared types before it is put
    Map<Object, Object> made = (Map<Object, Object>) Construction.make(raw, path);
    return made;
  }

  /** The map takes keys of one enum only, and each was bound to it. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<Object, Object> enumMap(Class<?> key) {
    return (Map<Object, Object>) (Map) new EnumMap((Class) key);
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.enter(value, path);
    writer.json().beginObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      String name = name(entry.getKey(), path);
      writer.json().name(name);
      writer.write(entry.getValue(), path.field(name));
    }
    writer.json().endObject();
    writer.leave();
  }

  private static String name(Object key, ValuePath path) {
    if (key instanceof Enum) {
      return ((Enum<?>) key).name();
    }
    if (key instanceof CharSequence
        || key instanceof Character
        || key instanceof Boolean
        || (key != null && isInteger(key.getClass()))) {
      return ScalarShape.whole(key.toString(), path);
    }
    if (key != null && TextShape.isText(key.getClass())) {
      return TextShape.text(key);
    }
    throw new BindingException(
        path,
        "a map with a key "
            + (key == null ? "null" : "of " + key.getClass().getTypeName())
            + " has no form in JSON; use strings, enum constants or integers as keys");
  }
}
