package org.clustrix.client;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clustrix.format.FunctionInfo;
import org.clustrix.launcher.binding.BindingException;
import org.clustrix.launcher.binding.ReturnValue;
import org.clustrix.problem.ClustrixException;

/**
 * Makes the value that a function returned out of its JSON, as strictly as the launcher binds
 * arguments. Nothing that came from a cluster is deserialized as an object. Stateless.
 */
final class ResultBinding {
  private ResultBinding() {}

  /**
   * By what the method declares; by the JSON alone where its class is not known here. The type is
   * the one that the compiler took from the method.
   */
  @SuppressWarnings("unchecked")
  static <T> Function<String, T> of(FunctionInfo function, ClassLoader loader) {
    Optional<Class<?>> owner = owner(function, loader);
    Optional<Method> method = owner.flatMap(type -> method(type, function, loader));
    return json ->
        (T)
            checked(
                () ->
                    method.isPresent()
                        ? ReturnValue.bind(json, method.get(), owner.get())
                        : ReturnValue.bind(json, Object.class));
  }

  /** As a type that the caller names. */
  @SuppressWarnings("unchecked") // cast would not take the box of a primitive type
  static <T> Function<String, T> of(Class<T> type) {
    return json -> (T) checked(() -> ReturnValue.bind(json, type));
  }

  private static Object checked(Supplier<Object> binding) {
    try {
      return binding.get();
    } catch (BindingException e) {
      throw new ClustrixException(
          "the result does not fit its type: " + e.getMessage(),
          "let the method return data that JSON can say, or take the text of the result",
          e);
    }
  }

  private static Optional<Class<?>> owner(FunctionInfo function, ClassLoader loader) {
    try {
      return Optional.of(Class.forName(function.className(), false, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Optional<Method> method(
      Class<?> owner, FunctionInfo function, ClassLoader loader) {
    MethodType type = MethodType.fromMethodDescriptorString(function.descriptor(), loader);
    Deque<Class<?>> open = new ArrayDeque<>(List.of(owner));
    while (!open.isEmpty()) {
      Class<?> next = open.poll();
      for (Method method : next.getDeclaredMethods()) {
        if (method.getName().equals(function.name())
            && type.equals(
                MethodType.methodType(method.getReturnType(), method.getParameterTypes()))) {
          return Optional.of(method);
        }
      }
      if (next.getSuperclass() != null) {
        open.add(next.getSuperclass());
      }
      open.addAll(List.of(next.getInterfaces()));
    }
    return Optional.empty();
  }
}
