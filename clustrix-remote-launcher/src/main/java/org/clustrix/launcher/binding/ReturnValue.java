package org.clustrix.launcher.binding;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.format.JsonTree;

/** What a method returned, made of its JSON again as strictly as arguments are. Stateless. */
public final class ReturnValue {
  private ReturnValue() {}

  /**
   * Makes the value of the type that a method declares, with the arguments that its signature
   * tells. A type variable that nothing binds stands for its bound; where no value could be made of
   * that, and where it has none, for what the JSON itself says.
   *
   * @param json as {@link ValueWriter} writes it
   * @param owner the class that was asked to run the method: it binds type variables of super
   *     classes
   * @throws BindingException where the JSON does not say such a value exactly
   */
  public static Object bind(String json, Method method, Class<?> owner) {
    return method.getReturnType() == void.class
        ? null
        : bind(json, GenericTypes.resolve(method.getGenericReturnType(), owner, free(method)));
  }

  private static Map<TypeVariable<?>, Type> free(Method method) {
    List<TypeVariable<?>> variables = new ArrayList<>(Arrays.asList(method.getTypeParameters()));
    variables.addAll(Arrays.asList(method.getDeclaringClass().getTypeParameters()));
    Shapes shapes = new Shapes();
    Map<TypeVariable<?>, Type> free = new HashMap<>();
    for (TypeVariable<?> variable : variables) {
      if (shapes.of(GenericTypes.raw(variable)) instanceof RefusedShape) {
        free.put(variable, Object.class);
      }
    }
    return free;
  }

  /**
   * Makes a value of a type; of {@code Object}, what the JSON itself says.
   *
   * @throws BindingException where the JSON does not say such a value exactly
   */
  public static Object bind(String json, Type type) {
    ValuePath path = ValuePath.root("result");
    try {
      return new Binder().bind(JsonTree.parse(json), type, path);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new BindingException(path, "not JSON: " + e.getMessage(), e);
    }
  }
}
