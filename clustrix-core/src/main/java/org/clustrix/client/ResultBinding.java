package org.clustrix.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobResult;
import org.clustrix.launcher.binding.BindingException;
import org.clustrix.launcher.binding.ReturnValue;
import org.clustrix.problem.ClustrixException;

/**
 * Makes the value that a function returned out of its JSON, as strictly as the launcher binds
 * arguments. Nothing that came from a cluster is deserialized as an object. Immutable.
 *
 * @param type what the JSON is bound to
 * @param <T> that type, as the compiler took it from the method
 */
record ResultBinding<T>(Type type) {

  /** By what the method declares; by the JSON alone where its class is not known here. */
  static <T> ResultBinding<T> of(FunctionInfo function, ClassLoader loader) {
    return new ResultBinding<>(
        owner(function, loader)
            .flatMap(owner -> method(owner, function, loader).map(m -> ReturnValue.type(m, owner)))
            .orElse(Object.class));
  }

  /** As a type that the caller names. */
  static <T> ResultBinding<T> of(Class<T> type) {
    return new ResultBinding<>(type);
  }

  /**
   * Makes the value of an answer.
   *
   * @param fetch writes what is too large to stand in an answer into a file of this machine
   * @throws ClustrixException where it does not fit
   */
  @SuppressWarnings("unchecked") // Class.cast would not take the box of a primitive type
  T bind(JobResult answer, BiConsumer<JobResult, Path> fetch) {
    try {
      return (T)
          (answer.valueFile() == null
              ? ReturnValue.bind(answer.value(), type)
              : fetched(answer, fetch));
    } catch (BindingException e) {
      throw new ClustrixException(
          "the result does not fit its type: " + e.getMessage(),
          "let the method return data that JSON can say, or take the text of the result",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the result again", e);
    }
  }

  private Object fetched(JobResult answer, BiConsumer<JobResult, Path> fetch) throws IOException {
    Path file = Files.createTempFile("clustrix", ".json");
    try {
      fetch.accept(answer, file);
      try (BufferedReader json = Files.newBufferedReader(file)) {
        return ReturnValue.bind(json, type);
      }
    } finally {
      Files.deleteIfExists(file);
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
