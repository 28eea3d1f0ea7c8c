package org.clustrix.launcher.binding;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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
   * Returns the type that a method returns, with the arguments that its signature tells. A type
   * variable that nothing binds stands for its bound; where no value could be made of that, and
   * where it has none, for what the JSON itself says.
   *
   * @param owner the class that was asked to run the method: it binds type variables of super
   *     classes
   */
  public static Type type(Method method, Class<?> owner) {
    return GenericTypes.resolve(method.getGenericReturnType(), owner, free(method));
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
   * Makes a value of a type; of {@code Object}, what the JSON itself says, and of {@code void}
   * null.
   *
   * @throws BindingException where the JSON does not say such a value exactly
   */
  public static Object bind(String json, Type type) {
    ValuePath path = ValuePath.root("result");
    try {
      return type == void.class ? null : new Binder().bind(JsonTree.parse(json), type, path);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new BindingException(path, "not JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Makes a value of a type while its JSON is read: of an array, a collection or a map, that is
   * never whole in memory.
   *
   * @param json stays open
   * @throws BindingException where the JSON does not say such a value exactly
   * @throws UncheckedIOException where it cannot be read
   */
  public static Object bind(Reader json, Type type) {
    ValuePath path = ValuePath.root("result");
    JsonReader reader = new JsonReader(json);
    reader.setStrictness(Strictness.STRICT);
    try {
      Object value = new StreamedValue(reader).bind(type, path);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new BindingException(path, "not JSON: there is text behind the value");
      }
      return value;
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      throw new BindingException(path, "not JSON: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
