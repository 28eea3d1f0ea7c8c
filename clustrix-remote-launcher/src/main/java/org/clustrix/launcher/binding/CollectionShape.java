package org.clustrix.launcher.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.TreeSet;

/**
 * Collections as JSON arrays. An interface becomes the first of {@code ArrayList}, {@code
 * LinkedHashSet}, {@code TreeSet} and {@code ArrayDeque} that implements it; a class is made by its
 * constructor without arguments.
 */
final class CollectionShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return Collection.class.isAssignableFrom(raw) || raw == Iterable.class;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    JsonArray items = array(json, "an array", path);
    Type element = element(type);
    Collection<Object> collection = empty(GenericTypes.raw(type), GenericTypes.raw(element), path);
    for (int i = 0; i < items.size(); i++) {
      ValuePath at = path.index(i);
      add(collection, binder.bind(items.get(i), element, at), at);
    }
    return collection;
  }

  /** Returns the type of the elements of a collection. */
  static Type element(Type type) {
    return GenericTypes.raw(type) == Iterable.class
        ? GenericTypes.argument(type, Iterable.class, 0)
        : GenericTypes.argument(type, Collection.class, 0);
  }

  /** Adds what a collection may refuse. */
  static void add(Collection<Object> collection, Object item, ValuePath at) {
    try {
      collection.add(item);
    } catch (RuntimeException e) {
      throw new BindingException(
          at, collection.getClass().getTypeName() + " refuses this element: " + e, e);
    }
  }

  /** Returns the array that JSON is. */
  static JsonArray array(JsonElement json, String expected, ValuePath path) {
    if (!json.isJsonArray()) {
      throw Binder.mismatch(path, expected, json);
    }
    return json.getAsJsonArray();
  }

  /** Returns an empty one of a class. */
  static Collection<Object> empty(Class<?> raw, Class<?> element, ValuePath path) {
    if (raw == EnumSet.class) {
      return noneOf(element);
    }
    if (raw.isAssignableFrom(ArrayList.class)) {
      return new ArrayList<>();
    }
    if (raw.isAssignableFrom(LinkedHashSet.class)) {
      return new LinkedHashSet<>();
    }
    if (raw.isAssignableFrom(TreeSet.class)) {
      return new TreeSet<>();
    }
    if (raw.isAssignableFrom(ArrayDeque.class)) {
      return new ArrayDeque<>();
    }
    @SuppressWarnings("unchecked") // every element is bound to the declared type before it is added
    Collection<Object> made = (Collection<Object>) Construction.make(raw, path);
    return made;
  }

  /** The set takes elements of one enum only, and each was bound to it. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Collection<Object> noneOf(Class<?> element) {
    return (Collection<Object>) (Collection) EnumSet.noneOf((Class) element);
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    writer.enter(value, path);
    writer.json().beginArray();
    int i = 0;
    for (Object item : (Collection<?>) value) {
      writer.write(item, path.index(i++));
    }
    writer.json().endArray();
    writer.leave();
  }
}
