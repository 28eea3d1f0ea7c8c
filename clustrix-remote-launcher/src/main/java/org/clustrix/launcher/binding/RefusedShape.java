package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

/** Everything that has no form in JSON: threads, streams, classes, lambdas, interfaces. */
final class RefusedShape implements Shape {
  @Override
  public boolean covers(Class<?> raw) {
    return true;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    Class<?> raw = GenericTypes.raw(type);
    throw new BindingException(
        path,
        (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())
                ? noInstance(raw)
                : raw.getTypeName() + " has no form in JSON")
            + "; declare a string, a number, a list, a map, a record or a plain class");
  }

  /** Returns the words for a type that has no objects of its own. */
  static String noInstance(Class<?> raw) {
    return "no object can be made of the "
        + (raw.isInterface() ? "interface " : "abstract class ")
        + raw.getTypeName();
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) {
    Class<?> raw = value.getClass();
    throw new BindingException(
        path,
        (raw.isSynthetic() ? "a lambda or proxy" : "a " + raw.getTypeName())
            + " has no form in JSON; return data: a string, a number, a list, a map, a record or a"
            + " plain object; or write a file that the setting outputs names");
  }
}
