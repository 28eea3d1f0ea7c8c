package org.clustrix.launcher.binding;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Writes one value as JSON text, by its runtime types. For one thread. */
public final class ValueWriter {
  /** How deep a value may be nested; every reader of Clustrix stops at 255, a JVM's stack later. */
  static final int MAX_DEPTH = 200;

  /** Bytes that become a piece of Base64 at a time: a multiple of three, which needs no padding. */
  private static final int PIECE = 3 << 14;

  private final Shapes shapes = new Shapes();
  private final Writer out;
  private final JsonWriter json;
  private final List<Object> ancestors = new ArrayList<>();

  private ValueWriter(Writer out) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.setSerializeNulls(true);
  }

  /**
   * Returns a value as compact JSON text, {@code null} for null.
   *
   * @throws BindingException where something in it has no form in JSON: its path starts with {@code
   *     result}
   */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try {
      write(value, text);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory refuses nothing", e);
    }
    return text.toString();
  }

  /**
   * Writes a value as compact JSON text, piece by piece: the text is never whole in memory.
   *
   * @param out stays open
   * @throws BindingException as {@link #text} does, behind what was written before
   * @throws IOException where {@code out} refuses
   */
  public static void write(Object value, Writer out) throws IOException {
    new ValueWriter(out).write(value, ValuePath.root("result"));
  }

  /** Returns where scalars go. */
  JsonWriter json() {
    return json;
  }

  /** Writes bytes as a string of Base64 (RFC 4648 §4). */
  void bytes(byte[] bytes) throws IOException {
    json.jsonValue("\"");
    Base64.Encoder encoder = Base64.getEncoder();
    for (int from = 0; from < bytes.length; from += PIECE) {
      int end = Math.min(bytes.length, from + PIECE);
      out.write(encoder.encodeToString(Arrays.copyOfRange(bytes, from, end)));
    }
    out.write('"');
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
