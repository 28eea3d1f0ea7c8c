package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.MethodRef;

/**
 * The JDK calls back: an instance that has a super type outside the classes that are looked into
 * may be called on every method that could override one of that type. For common types of the JDK a
 * table says which methods those are; for the rest, and for types that cannot be found, any method
 * counts. So the outcome does not depend on the JDK that the analysis runs on.
 */
final class CallbackRule implements Rule.OnClass {
  private static final Set<String> THROWABLE =
      Set.of(
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "initCause",
          "printStackTrace",
          "fillInStackTrace",
          "getStackTrace",
          "setStackTrace");

  private static final Map<String, Set<String>> CALLED =
      Map.ofEntries(
          Map.entry("java.lang.Object", Set.of("toString", "hashCode", "equals", "finalize")),
          Map.entry("java.lang.Record", Set.of()),
          Map.entry("java.lang.Enum", Set.of()),
          Map.entry("java.io.Serializable", Set.of()),
          Map.entry("java.lang.Cloneable", Set.of()),
          Map.entry("java.util.RandomAccess", Set.of()),
          Map.entry("java.lang.annotation.Annotation", Set.of()),
          Map.entry("java.lang.Comparable", Set.of("compareTo")),
          Map.entry("java.util.Comparator", Set.of("compare", "reversed")),
          Map.entry("java.lang.Runnable", Set.of("run")),
          Map.entry("java.util.concurrent.Callable", Set.of("call")),
          Map.entry("java.util.function.Supplier", Set.of("get")),
          Map.entry("java.util.function.Function", Set.of("apply", "andThen", "compose")),
          Map.entry("java.util.function.BiFunction", Set.of("apply", "andThen")),
          Map.entry("java.util.function.UnaryOperator", Set.of("apply")),
          Map.entry("java.util.function.BinaryOperator", Set.of("apply")),
          Map.entry("java.util.function.Consumer", Set.of("accept", "andThen")),
          Map.entry("java.util.function.BiConsumer", Set.of("accept", "andThen")),
          Map.entry("java.util.function.Predicate", Set.of("test", "and", "or", "negate")),
          Map.entry("java.lang.AutoCloseable", Set.of("close")),
          Map.entry("java.io.Closeable", Set.of("close")),
          Map.entry("java.lang.Iterable", Set.of("iterator", "forEach", "spliterator")),
          Map.entry("java.util.Iterator", Set.of("hasNext", "next", "remove", "forEachRemaining")));

  @Override
  public String name() {
    return "callback";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INSTANTIATED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    Set<String> called = new HashSet<>();
    boolean any = false;
    for (String name : reach.types().withSuperTypes(type)) {
      if (reach.types().find(name).isEmpty()) {
        Set<String> methods = isThrowable(name) ? THROWABLE : CALLED.get(name);
        any |= methods == null;
        called.addAll(methods == null ? Set.of() : methods);
      }
    }
    Set<String> done = new HashSet<>();
    for (String name : reach.types().withSuperTypes(type)) {
      ParsedClass declaring = reach.types().find(name).orElse(null);
      if (declaring != null) {
        for (MethodCode method : declaring.methods()) {
          boolean wanted = method.isOverriding() && (any || called.contains(method.name()));
          if (wanted && done.add(method.signature())) {
            select(type, method, reach);
          }
        }
      }
    }
  }

  private static void select(ParsedClass type, MethodCode method, Reach reach) {
    for (MethodCode selected : reach.types().select(type, method.signature())) {
      MethodRef ref = selected.ref();
      reach.exact(ref, 0);
    }
  }

  private static boolean isThrowable(String name) {
    return name.startsWith("java.")
        && (name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Throwable"));
  }
}
