package org.clustrix.launcher.binding;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes one value as JSON text, by its runtime types. For one thread. */
public final class ValueWriter {
  /** How deep a value may be nested; every reader of Clustrix stops at 255, a JVM's stack later. */
  static final int MAX_DEPTH = 200;

  private final Shapes shapes = new Shapes();
  private final JsonWriter json;
  private final List<Object> ancestors = new ArrayList<>();

  private ValueWriter(JsonWriter json) {
    this.json = json;
  }

  /**
   * Returns a value as compact JSON text, {@code null} for null.
   *
   * @throws BindingException where something in it has no form in JSON: its path starts with {@code
   *     result}
   */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setHtmlSafe(false);
    json.setSerializeNulls(true);
    try {
      new ValueWriter(json).write(value, ValuePath.root("result"));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory refuses nothing", e);
    }
    return text.toString();
  }

  /** Returns where scalars go. */
  JsonWriter json() {
    return json;
  }

  void write(Object value, ValuePath path) throws IOException {
    if (value == null) {
      json.nullValue();
    } else {
      shapes.of(value.getClass()).write(value, this, path);
    }
  }

  /**
   * Notes that the elements of a container follow; {@link #leave} ends it.
   *
   * @throws BindingException where it holds itself or lies too deep
   */
  void enter(Object container, ValuePath path) {
    for (Object ancestor : ancestors) {
      if (ancestor == container) {
        throw new BindingException(
            path,
            "this "
                + container.getClass().getTypeName()
                + " holds itself, which JSON cannot say; return a value without circles");
      }
    }
    if (ancestors.size() == MAX_DEPTH) {
      throw new BindingException(
          path, "nested deeper than " + MAX_DEPTH + " levels; return a flatter value");
    }
    ancestors.add(container);
  }

  void leave() {
    ancestors.remove(ancestors.size() - 1);
  }
}
