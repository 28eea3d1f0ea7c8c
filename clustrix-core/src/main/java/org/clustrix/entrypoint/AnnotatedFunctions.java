package org.clustrix.entrypoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.bcel.classfile.AnnotationEntry;
import org.apache.bcel.classfile.ArrayElementValue;
import org.apache.bcel.classfile.ClassFormatException;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.ElementValue;
import org.apache.bcel.classfile.ElementValuePair;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.Type;
import org.clustrix.problem.ClustrixException;

/** Finds the methods that carry {@code org.clustrix.api.Cluster}, from byte code. Stateless. */
public final class AnnotatedFunctions {
  private static final String CLUSTER = "Lorg/clustrix/api/Cluster;";

  private AnnotatedFunctions() {}

  /**
   * Finds all annotated methods below a directory of classes.
   *
   * @return sorted by their text; empty where the directory does not exist
   * @throws ClustrixException where a class file cannot be read
   */
  public static List<AnnotatedFunction> find(Path classesDirectory) {
    if (!Files.isDirectory(classesDirectory)) {
      return List.of();
    }
    List<AnnotatedFunction> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classesDirectory)) {
      for (Path file : files.filter(AnnotatedFunctions::isClass).toList()) {
        inClass(file, found);
      }
    } catch (IOException e) {
      throw new ClustrixException(
          classesDirectory + " cannot be read: " + e.getMessage(), "compile the project again", e);
    }
    found.sort(Comparator.comparing(AnnotatedFunction::function));
    return List.copyOf(found);
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("module-info.class");
  }

  private static void inClass(Path file, List<AnnotatedFunction> found) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // without this constant nothing in it is annotated, and that is most of what a project has
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(CLUSTER)) {
      inClass(new ByteArrayInputStream(bytes), file.toString(), found);
    }
  }

  private static void inClass(InputStream in, String name, List<AnnotatedFunction> found)
      throws IOException {
    try {
      JavaClass type = new ClassParser(in, name).parse();
      for (Method method : type.getMethods()) {
        // A bridge repeats the annotations of the method that it calls (since Java 8).
        if (!method.isSynthetic() && annotation(method).isPresent()) {
          boolean inAbstract = !method.isStatic() && (type.isAbstract() || type.isInterface());
          found.add(new AnnotatedFunction(text(type, method), values(method), inAbstract));
        }
      }
    } catch (ClassFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      throw new ClustrixException(
          name + " is no readable class file: " + e.getMessage(), "compile the project again", e);
    }
  }

  private static String text(JavaClass type, Method method) {
    String name = type.getClassName() + "#" + method.getName();
    boolean overloaded =
        Arrays.stream(type.getMethods())
                .filter(other -> !other.isSynthetic() && other.getName().equals(method.getName()))
                .count()
            > 1;
    return overloaded
        ? name
            + Arrays.stream(method.getArgumentTypes())
                .map(Type::toString)
                .collect(Collectors.joining(",", "(", ")"))
        : name;
  }

  private static Optional<AnnotationEntry> annotation(Method method) {
    return Arrays.stream(method.getAnnotationEntries())
        .filter(entry -> entry.getAnnotationType().equals(CLUSTER))
        .findFirst();
  }

  /** Returns what the annotation of a method sets; empty where it has none. */
  static Map<String, List<String>> values(Method method) {
    Map<String, List<String>> values = new TreeMap<>();
    annotation(method)
        .ifPresent(
            entry -> {
              for (ElementValuePair pair : entry.getElementValuePairs()) {
                values.put(pair.getNameString(), items(pair.getValue()));
              }
            });
    return values;
  }

  private static List<String> items(ElementValue value) {
    return value instanceof ArrayElementValue array
        ? Arrays.stream(array.getElementValuesArray()).map(ElementValue::stringifyValue).toList()
        : List.of(value.stringifyValue());
  }
}
