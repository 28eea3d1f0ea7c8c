package org.clustrix.reachability.fact;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Class names inside descriptors and generic signatures (JVMS §4.3, §4.7.9.1). Stateless. */
public final class TypeNames {
  private TypeNames() {}

  /** Returns the binary names of all classes in a descriptor of a field or method. */
  public static Set<String> inDescriptor(String descriptor) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = descriptor.indexOf('L'); i >= 0; i = descriptor.indexOf('L', i)) {
      int end = descriptor.indexOf(';', i);
      names.add(descriptor.substring(i + 1, end).replace('/', '.'));
      i = end;
    }
    return names;
  }

  /** Returns the binary names of all classes in the {@code Signature} of a class or member. */
  public static Set<String> inSignature(String signature) {
    Set<String> names = new LinkedHashSet<>();
    int i = 0;
    while (i < signature.length()) {
      char c = signature.charAt(i);
      if (Character.isJavaIdentifierStart(c) && formalParameter(signature, i)) {
        i = signature.indexOf(':', i);
      } else if (c == 'L') {
        i = classType(signature, i + 1, names);
      } else if (c == 'T') {
        i = signature.indexOf(';', i) + 1;
      } else {
        i++;
      }
    }
    return names;
  }

  /** A formal type parameter, alone among the identifiers here, ends with a colon. */
  private static boolean formalParameter(String signature, int start) {
    int i = start;
    while (i < signature.length() && Character.isJavaIdentifierPart(signature.charAt(i))) {
      i++;
    }
    return i < signature.length() && signature.charAt(i) == ':';
  }

  private static int classType(String signature, int start, Set<String> names) {
    StringBuilder name = new StringBuilder();
    int i = start;
    while (true) {
      char c = signature.charAt(i);
      if (c == ';') {
        names.add(name.toString());
        return i + 1;
      } else if (c == '<') {
        int end = closing(signature, i);
        names.addAll(inSignature(signature.substring(i + 1, end)));
        i = end + 1;
      } else {
        name.append(c == '/' ? '.' : c == '.' ? '$' : c);
        i++;
      }
    }
  }

  private static int closing(String signature, int open) {
    int depth = 0;
    for (int i = open; ; i++) {
      depth += signature.charAt(i) == '<' ? 1 : signature.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
  }

  /**
   * Returns the class behind a name in a constant pool: {@code a/B} and {@code [[La/B;} give {@code
   * a.B}; an array of primitives gives nothing.
   */
  public static Optional<String> ofConstant(String internalName) {
    String name = internalName.replace('/', '.');
    if (!name.startsWith("[")) {
      return Optional.of(name);
    }
    int start = name.lastIndexOf('[') + 1;
    return name.charAt(start) == 'L'
        ? Optional.of(name.substring(start + 1, name.length() - 1))
        : Optional.empty();
  }

  /** Returns the package of a class, empty for the unnamed one. */
  public static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }
}
