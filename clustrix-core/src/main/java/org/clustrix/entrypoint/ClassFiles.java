package org.clustrix.entrypoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.JavaClass;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.problem.ClustrixException;

/** Reads single classes: the entry class and its super types. */
final class ClassFiles {
  private final Function<String, Optional<JavaClass>> classes;

  ClassFiles(ClassPath classPath) {
    this.classes = name -> classPath.find(name).map(ClassFiles::parse);
  }

  ClassFiles(FunctionAnnotation.ClassBytes bytes) {
    this.classes = name -> bytes.find(name).map(found -> parse(name, found));
  }

  Optional<JavaClass> find(String className) {
    return classes.apply(className);
  }

  private static JavaClass parse(ClassFile file) {
    String name = file.name() + " in " + file.root();
    try {
      return parse(name, file.root().read(file.paths().get(0)));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static JavaClass parse(String name, byte[] bytes) {
    // A damaged class file makes BCEL throw whatever its reading of it ends in.
    try {
      return new ClassParser(new ByteArrayInputStream(bytes), name).parse();
    } catch (IOException | RuntimeException e) {
      throw unreadable(name, e);
    }
  }

  private static ClustrixException unreadable(String name, Exception e) {
    return new ClustrixException(
        name + " cannot be read: " + e.getMessage(), "compile it again", e);
  }

  /**
   * Returns a class with its super types on the class path, superclasses before interfaces. Those
   * that are absent stand there with an empty value.
   */
  Map<String, Optional<JavaClass>> withSuperTypes(JavaClass type) {
    Map<String, Optional<JavaClass>> found = new LinkedHashMap<>();
    Deque<String> interfaces = new ArrayDeque<>();
    for (Optional<JavaClass> current = Optional.of(type);
        current.isPresent() && !found.containsKey(current.get().getClassName());
        current = find(superName(current.get()))) {
      found.put(current.get().getClassName(), current);
      interfaces.addAll(List.of(current.get().getInterfaceNames()));
      String above = superName(current.get());
      if (find(above).isEmpty()) {
        interfaces.add(above);
      }
    }
    while (!interfaces.isEmpty()) {
      String name = interfaces.poll();
      if (!name.isEmpty() && !found.containsKey(name)) {
        Optional<JavaClass> parsed = find(name);
        found.put(name, parsed);
        parsed.ifPresent(known -> interfaces.addAll(List.of(known.getInterfaceNames())));
      }
    }
    return found;
  }

  private static String superName(JavaClass type) {
    return type.getSuperclassNameIndex() == 0 ? "" : type.getSuperclassName();
  }
}
