package org.clustrix.launcher.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.clustrix.format.JsonTree;

/**
 * Binds the arguments of a call: a JSON array by position or an object by parameter name. The last
 * parameter of a method with variable arity takes the values that are left, or one array. For one
 * thread.
 */
public final class Arguments {
  private final List<String> names;
  private final Type[] types;
  private final boolean varArgs;
  private final boolean isMain;
  private final Binder binder = new Binder();

  private Arguments(List<String> names, Type[] types, boolean varArgs, boolean isMain) {
    this.names = names;
    this.types = types;
    this.varArgs = varArgs;
    this.isMain = isMain;
  }

  /**
   * Binds all arguments or none.
   *
   * @param json a JSON array or object
   * @param names the parameters' names, as many as the method has parameters
   * @param owner the class that is asked to run the method: it binds type variables of super
   *     classes
   * @return the arguments for {@link Method#invoke}
   * @throws BindingException which names the path of the first value that does not fit
   */
  public static Object[] bind(String json, List<String> names, Method method, Class<?> owner) {
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      types[i] = GenericTypes.resolve(types[i], owner);
    }
    Class<?>[] raw = method.getParameterTypes();
    boolean isMain = method.getName().equals("main") && raw.length == 1 && raw[0] == String[].class;
    return new Arguments(names, types, method.isVarArgs(), isMain).bind(parsed(json));
  }

  private static JsonElement parsed(String json) {
    try {
      return JsonTree.parse(json);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new BindingException(ValuePath.root("args"), "not JSON: " + e.getMessage(), e);
    }
  }

  private Object[] bind(JsonElement json) {
    ValuePath path = ValuePath.root("args");
    if (json.isJsonObject()) {
      return byName(json.getAsJsonObject(), path);
    }
    if (!json.isJsonArray()) {
      throw Binder.mismatch(path, "an array (positions) or an object (parameter names)", json);
    }
    JsonArray values = json.getAsJsonArray();
    if (isMain && !(values.size() == 1 && values.get(0).isJsonArray())) {
      return new Object[] {binder.bind(values, types[0], path)};
    }
    return byPosition(varArgs ? gathered(values) : values, path);
  }

  /** Puts the values of a parameter of variable arity into an array, where they are not yet. */
  private JsonArray gathered(JsonArray values) {
    int fixed = types.length - 1;
    if (values.size() < fixed || (values.size() == types.length && isWhole(values.get(fixed)))) {
      return values;
    }
    JsonArray gathered = new JsonArray();
    JsonArray rest = new JsonArray();
    for (int i = 0; i < values.size(); i++) {
      (i < fixed ? gathered : rest).add(values.get(i));
    }
    gathered.add(rest);
    return gathered;
  }

  /**
   * Returns whether a single last value is the array itself. Where its elements are arrays too, as
   * in {@code int[]...}, only an array of arrays is.
   */
  private boolean isWhole(JsonElement last) {
    if (!last.isJsonArray()) {
      return false;
    }
    Class<?> element = GenericTypes.raw(types[types.length - 1]).getComponentType();
    if (element.isArray() || Iterable.class.isAssignableFrom(element)) {
      for (JsonElement item : last.getAsJsonArray()) {
        if (!item.isJsonArray()) {
          return false;
        }
      }
    }
    return true;
  }

  private Object[] byPosition(JsonArray values, ValuePath path) {
    if (values.size() != types.length) {
      throw new BindingException(
          path,
          "expected " + count() + ", got " + values.size() + "; the method takes " + listed());
    }
    Object[] bound = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      bound[i] = binder.bind(values.get(i), types[i], path.index(i));
    }
    return bound;
  }

  private Object[] byName(JsonObject values, ValuePath path) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new BindingException(
            path, "there is no parameter '" + name + "'; the method takes " + listed());
      }
    }
    Object[] bound = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      JsonElement value = values.get(names.get(i));
      if (value == null) {
        throw new BindingException(
            path, "the parameter '" + names.get(i) + "' is missing; the method takes " + listed());
      }
      bound[i] = binder.bind(value, types[i], path.field(names.get(i)));
    }
    return bound;
  }

  private String count() {
    String least = varArgs ? "at least " + (types.length - 1) : String.valueOf(types.length);
    return least + (least.equals("1") || least.endsWith(" 1") ? " argument" : " arguments");
  }

  private String listed() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < types.length; i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append(": ");
      text.append(types[i].getTypeName());
    }
    return text.append(')').toString();
  }
}
