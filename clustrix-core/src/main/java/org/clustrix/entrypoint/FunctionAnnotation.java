package org.clustrix.entrypoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.format.FunctionInfo;
import org.clustrix.problem.ClustrixException;

/**
 * What {@code @Cluster} sets on one function, from byte code. It counts on the declaration whose
 * code runs: a method that a class inherits brings its annotation along, and one that overrides it
 * has its own or none, as Java has it for annotations of methods. Stateless.
 */
public final class FunctionAnnotation {
  /** Gives the bytes of classes. */
  @FunctionalInterface
  public interface ClassBytes {
    /**
     * Returns a class file by the binary name of its class; empty where it is not there.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    Optional<byte[]> find(String className);
  }

  private FunctionAnnotation() {}

  /**
   * Reads it for a function that is named as {@link EntryPoints} takes it.
   *
   * @return attributes to their values, of arrays all of them; empty where there is none
   * @throws EntryPointException where there is no such function
   */
  public static Map<String, List<String>> of(String function, ClassPath classPath) {
    return of(
        EntryPoints.resolve(function, classPath).function(),
        name -> classPath.find(name).map(FunctionAnnotation::bytes));
  }

  private static byte[] bytes(ClassFile file) {
    try {
      return file.root().read(file.paths().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(file.name() + " in " + file.root(), e);
    }
  }

  /**
   * Reads it for a function that is known.
   *
   * @return attributes to their values, of arrays all of them; empty where there is none
   * @throws ClustrixException where a class file is damaged
   */
  public static Map<String, List<String>> of(FunctionInfo function, ClassBytes classes) {
    ClassFiles files = new ClassFiles(classes);
    try {
      return files
          .find(function.className())
          .flatMap(type -> declaration(function, type, files))
          .map(AnnotatedFunctions::values)
          .orElse(Map.of());
    } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // BCEL looks at a constant when it is asked for, long after parsing
      throw new ClustrixException(
          "the class of " + function.fullName() + " is damaged: " + e.getMessage(),
          "compile it again",
          e);
    }
  }

  /** The first of the class and its super types that declares it, as a call would find it. */
  private static Optional<Method> declaration(
      FunctionInfo function, JavaClass type, ClassFiles files) {
    // most declare it themselves, and nothing above them is looked for
    return own(function, type)
        .or(
            () ->
                files.withSuperTypes(type).values().stream()
                    .flatMap(Optional::stream)
                    .map(declaring -> own(function, declaring))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Optional<Method> own(FunctionInfo function, JavaClass type) {
    return Arrays.stream(type.getMethods())
        // a bridge repeats the annotations of the method that it calls
        .filter(method -> !method.isSynthetic())
        .filter(method -> method.getName().equals(function.name()))
        .filter(method -> method.getSignature().equals(function.descriptor()))
        .findFirst();
  }
}
