package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * One kind of Java values and its form in JSON, both ways: what {@link #write} wrote, {@link #bind}
 * reads as an equal value.
 */
interface Shape {
  /** Returns whether values of a class have this shape; the first shape in {@link Shapes} wins. */
  boolean covers(Class<?> raw);

  /**
   * Makes a value.
   *
   * @param json never JSON null, which {@link Binder} handles
   * @param type without type variables and wildcards
   * @throws BindingException where the JSON is not of this type, or not exactly
   */
  Object bind(JsonElement json, Type type, Binder binder, ValuePath path);

  /**
   * Writes a value.
   *
   * @param value never null
   * @throws BindingException where it, or something in it, has no form in JSON
   */
  void write(Object value, ValueWriter writer, ValuePath path) throws IOException;
}
