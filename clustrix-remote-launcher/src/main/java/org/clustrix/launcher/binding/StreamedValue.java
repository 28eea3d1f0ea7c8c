package org.clustrix.launcher.binding;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import org.clustrix.format.JsonTree;

/**
 * Binds a value whose JSON is read as it comes: the elements of an outermost array, and the fields
 * of an outermost map, one by one, so that there is no tree of all. For one thread.
 */
final class StreamedValue {
  private final JsonReader json;
  private final Binder binder = new Binder();

  StreamedValue(JsonReader json) {
    this.json = json;
  }

  Object bind(Type type, ValuePath path) throws IOException {
    Class<?> raw = GenericTypes.raw(type);
    JsonToken token = json.peek();
    if (token == JsonToken.BEGIN_ARRAY && raw.isArray()) {
      return array(ArrayShape.component(type), path);
    }
    if (token == JsonToken.BEGIN_ARRAY && new CollectionShape().covers(raw)) {
      Type element = CollectionShape.element(type);
      return elements(CollectionShape.empty(raw, GenericTypes.raw(element), path), element, path);
    }
    if (token == JsonToken.BEGIN_ARRAY && raw == Object.class) {
      return elements(new ArrayList<>(), type, path);
    }
    if (token == JsonToken.BEGIN_OBJECT && new MapShape().covers(raw)) {
      return map(type, path);
    }
    return binder.bind(JsonTree.read(json), type, path);
  }

  private Object elements(Collection<Object> collection, Type element, ValuePath path)
      throws IOException {
    json.beginArray();
    for (int i = 0; json.hasNext(); i++) {
      ValuePath at = path.index(i);
      CollectionShape.add(collection, binder.bind(JsonTree.read(json), element, at), at);
    }
    json.endArray();
    return collection;
  }

  private Object array(Type component, ValuePath path) throws IOException {
    Class<?> raw = GenericTypes.raw(component);
    Object array = Array.newInstance(raw, 16);
    int length = 0;
    json.beginArray();
    while (json.hasNext()) {
      if (length == Array.getLength(array)) {
        array = resized(array, raw, length + (length >> 1));
      }
      Array.set(array, length, binder.bind(JsonTree.read(json), component, path.index(length)));
      length++;
    }
    json.endArray();
    return resized(array, raw, length);
  }

  private static Object resized(Object array, Class<?> component, int length) {
    Object copy = Array.newInstance(component, length);
    System.arraycopy(array, 0, copy, 0, Math.min(length, Array.getLength(array)));
    return copy;
  }

  private Object map(Type type, ValuePath path) throws IOException {
    MapShape.Filling filling = new MapShape.Filling(type, binder, path);
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      filling.put(name, JsonTree.read(json));
    }
    json.endObject();
    return filling.map();
  }
}
