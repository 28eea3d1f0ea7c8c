package org.clustrix.entrypoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.bcel.classfile.ClassFormatException;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.Type;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.JdkNames;
import org.clustrix.entrypoint.EntryPointException.Reason;
import org.clustrix.problem.ClustrixException;
import org.clustrix.problem.NearNames;

/**
 * From a text to one method. Accepted are {@code com.acme.Analysis#run}, {@code
 * com.acme.Analysis::run}, either with parameter types such as {@code (java.lang.String,int)}
 * (simple names will do), and the name alone of a class that is a {@code Callable}, {@code
 * Supplier}, {@code Function} or {@code Runnable}. Methods need not be public: the launcher calls
 * private ones too. Stateless.
 */
public final class EntryPoints {
  /** Method and descriptor of the functional interfaces whose implementation is one function. */
  private static final Map<String, String> FUNCTIONAL =
      Map.of(
          "java.util.concurrent.Callable", "call",
          "java.util.function.Supplier", "get",
          "java.util.function.Function", "apply",
          "java.util.function.UnaryOperator", "apply",
          "java.lang.Runnable", "run");

  private EntryPoints() {}

  /**
   * Finds a method.
   *
   * @param text as the user wrote it
   * @param classPath where to look; it stays open
   * @throws EntryPointException where there is no such method or it cannot be run, with the near
   *     names or the overloads to choose from
   */
  public static EntryPoint resolve(String text, ClassPath classPath) {
    try {
      return found(text, classPath);
    } catch (ClassFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      // BCEL looks at a constant when it is asked for, long after parsing.
      throw new ClustrixException(
          "the class of '" + text + "' or a super type of it is damaged: " + e.getMessage(),
          "compile it again",
          e);
    }
  }

  private static EntryPoint found(String text, ClassPath classPath) {
    FunctionText function = FunctionText.parse(text);
    ClassFiles files = new ClassFiles(classPath);
    JavaClass type = type(function.className(), classPath, files);
    String method = function.method().isEmpty() ? onlyMethod(type, files) : function.method();
    if (method.equals("<init>") || method.equals(simpleName(type.getClassName()))) {
      throw new EntryPointException(
          Reason.CONSTRUCTOR,
          "'" + text + "' is a constructor",
          "write a method of " + type.getClassName() + " that makes the object and uses it");
    }
    Found found = choose(function, type, method, files);
    Runnability.check(type, found.declaring(), found.method());
    // A static method runs where it is declared; an instance is made of the named class.
    JavaClass shown = found.method().isStatic() ? found.declaring() : type;
    return new EntryPoint(
        found.declaring().getClassName(),
        found.method().isStatic(),
        FunctionSignatures.of(shown.getClassName(), found.method()));
  }

  private record Found(JavaClass declaring, Method method) {}

  private static JavaClass type(String name, ClassPath classPath, ClassFiles files) {
    String candidate = name;
    while (true) {
      Optional<JavaClass> found = files.find(candidate);
      if (found.isPresent()) {
        return found.get();
      }
      int dot = candidate.lastIndexOf('.');
      if (dot < 0) {
        break;
      }
      // com.acme.Outer.Inner, as Java source writes a nested class
      candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
    }
    if (JdkNames.isJdk(name)) {
      throw new EntryPointException(
          Reason.JDK,
          name + " belongs to the JDK and is on every cluster already",
          "write a method of your own that calls it, and name that in clustrix.function");
    }
    Set<String> own =
        classPath.classNames().stream()
            .filter(classPath::declares)
            .collect(Collectors.toCollection(TreeSet::new));
    String simple = simpleName(name);
    List<String> near = new ArrayList<>();
    own.stream().filter(known -> simpleName(known).equals(simple)).forEach(near::add);
    NearNames.nearest(name, own, 3).stream().filter(n -> !near.contains(n)).forEach(near::add);
    throw new EntryPointException(
        Reason.NO_CLASS,
        "there is no class " + name + " on the class path",
        near.isEmpty()
            ? "check clustrix.function, and compile the project first (mvn compile)"
            : "did you mean " + String.join(" or ", near) + "? (clustrix.function)");
  }

  private static String onlyMethod(JavaClass type, ClassFiles files) {
    Set<String> names = new TreeSet<>();
    for (String name : files.withSuperTypes(type).keySet()) {
      if (FUNCTIONAL.containsKey(name)) {
        names.add(FUNCTIONAL.get(name));
      }
    }
    if (names.size() == 1) {
      return names.iterator().next();
    }
    String what = names.isEmpty() ? "no" : "more than one";
    throw new EntryPointException(
        names.isEmpty() ? Reason.NO_METHOD : Reason.AMBIGUOUS,
        type.getClassName()
            + " is "
            + what
            + " Callable, Supplier, Function or Runnable, so its name alone names no method",
        "add the method to clustrix.function: "
            + String.join(" or ", overloads(type, ownMethods(type))));
  }

  private static Found choose(
      FunctionText function, JavaClass type, String name, ClassFiles files) {
    Map<String, Found> named = new LinkedHashMap<>();
    Set<String> others = new TreeSet<>();
    Set<String> overridden = new TreeSet<>();
    for (Optional<JavaClass> declaring : files.withSuperTypes(type).values()) {
      if (declaring.isPresent()) {
        for (Method method : ownMethods(declaring.get())) {
          others.add(method.getName());
          boolean inherited = !declaring.get().getClassName().equals(type.getClassName());
          if (method.getName().equals(name)
              && !(inherited && method.isPrivate())
              && !overridden.contains(parameters(method))) {
            // An override comes first; its return type may be narrower.
            named.putIfAbsent(parameters(method), new Found(declaring.get(), method));
          }
        }
        Arrays.stream(declaring.get().getMethods())
            .filter(method -> method.getName().equals(name) && Bridge.overrides(method))
            .forEach(method -> overridden.add(parameters(method)));
      }
    }
    if (named.isEmpty()) {
      throw new EntryPointException(
          Reason.NO_METHOD,
          type.getClassName() + " has no method " + name,
          NearNames.didYouMean(name, others) + " (clustrix.function)");
    }
    List<Found> fitting =
        named.values().stream().filter(found -> fits(function, found.method())).toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    List<Method> all = named.values().stream().map(Found::method).toList();
    boolean none = fitting.isEmpty();
    throw new EntryPointException(
        none ? Reason.NO_METHOD : Reason.AMBIGUOUS,
        none
            ? "no method " + name + " of " + type.getClassName() + " takes these parameters"
            : type.getClassName() + " has " + fitting.size() + " methods " + name,
        "set clustrix.function to " + String.join(" or ", overloads(type, all)));
  }

  private static List<Method> ownMethods(JavaClass type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !method.isSynthetic() && !method.getName().startsWith("<"))
        .toList();
  }

  private static boolean fits(FunctionText function, Method method) {
    if (function.parameters().isEmpty()) {
      return true;
    }
    List<String> wanted = function.parameters().get();
    Type[] types = method.getArgumentTypes();
    boolean fits = wanted.size() == types.length;
    for (int i = 0; fits && i < types.length; i++) {
      String full = types[i].toString();
      String written = wanted.get(i).replaceAll("<.*>", "");
      fits =
          written.equals(full)
              || written.equals(full.replace('$', '.'))
              || written.equals(simpleName(full));
    }
    return fits;
  }

  private static List<String> overloads(JavaClass type, List<Method> methods) {
    return methods.stream()
        .map(method -> type.getClassName() + "#" + method.getName() + parameters(method))
        .sorted()
        .toList();
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getArgumentTypes())
        .map(Type::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
