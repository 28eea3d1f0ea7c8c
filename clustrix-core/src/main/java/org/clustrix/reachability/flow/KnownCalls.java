package org.clustrix.reachability.flow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/** What well-known methods of the JDK make of known values. Stateless. */
final class KnownCalls {
  private static final Set<String> CLASS_METHODS =
      Set.of(
          "desiredAssertionStatus",
          "getName",
          "getSimpleName",
          "getTypeName",
          "getCanonicalName",
          "getPackage",
          "getPackageName",
          "getClassLoader",
          "getModule",
          "getResource",
          "getResourceAsStream",
          "isInstance",
          "cast",
          "isAssignableFrom",
          "isArray",
          "equals",
          "hashCode",
          "toString");

  private static final Set<String> TAKERS =
      Set.of("java.util.EnumMap", "java.util.EnumSet", "java.util.ServiceLoader");

  /** Methods of File and Path that give the same file in another form. */
  private static final Set<String> SAME_FILE =
      Set.of(
          "toPath",
          "toFile",
          "toAbsolutePath",
          "normalize",
          "toRealPath",
          "getAbsoluteFile",
          "getCanonicalFile");

  /** Longer texts name nothing. */
  private static final int LONGEST = 1 << 14;

  private static final char TAG_ARGUMENT = '\u0001';

  private KnownCalls() {}

  /** Returns whether a class literal that is handed to a call stays without a look inside. */
  static boolean isHarmless(Call call, Value value) {
    if (!(value instanceof Value.ClassLiteral)) {
      return false;
    }
    MethodRef target = call.target();
    if (target.owner().equals("java.lang.Class")) {
      return CLASS_METHODS.contains(target.name());
    }
    return target.name().equals("getLogger")
        || target.name().equals("getLog")
        || target.is("java.lang.Enum", "valueOf")
        || target.is("java.lang.reflect.Array", "newInstance")
        || TAKERS.contains(target.owner());
  }

  /** Returns what a call gives. */
  static Value result(Call call) {
    MethodRef target = call.target();
    return switch (target.owner()) {
      case "java.nio.file.Path", "java.nio.file.Paths", "java.io.File" -> file(call);
      case "java.nio.file.FileSystem" ->
          target.name().equals("getPath")
              ? paths(joined(call.argument(0), call.argument(1)))
              : Value.unknown();
      case "java.lang.String" ->
          switch (target.name()) {
            case "concat" ->
                texts(
                    combined(
                        call.receiver().strings(), call.argument(0).strings(), String::concat));
            case "toString", "intern" -> call.receiver();
            case "valueOf" -> call.argument(0) instanceof Value.Texts same ? same : Value.unknown();
            default -> Value.unknown();
          };
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> built(call);
      case "java.util.Objects" ->
          target.name().startsWith("requireNonNull") ? call.argument(0) : Value.unknown();
      case "java.lang.Class", "java.lang.ClassLoader" ->
          target.name().equals("getResource") ? new Value.ResourceLocation() : Value.unknown();
      default -> Value.unknown();
    };
  }

  private static Value file(Call call) {
    String name = call.target().name();
    if (name.equals("of") || name.equals("get")) {
      return paths(joined(call.argument(0), call.argument(1)));
    }
    if (call.receiver() instanceof Value.Paths receiver) {
      if (SAME_FILE.contains(name)) {
        return receiver;
      } else if (name.equals("toString") || name.equals("getPath")) {
        return texts(receiver.all());
      } else if (name.equals("resolve")) {
        return paths(combined(receiver.all(), named(call.argument(0)), KnownCalls::child));
      }
    }
    return Value.unknown();
  }

  /** Returns the paths that a string or file object names. */
  static Set<String> named(Value value) {
    return value instanceof Value.Paths some ? some.all() : value.strings();
  }

  /** {@code Path.of(first, more…)}, where the array must be known to the last element. */
  private static Set<String> joined(Value first, Value more) {
    Set<String> all = first.strings();
    if (!(more instanceof Value.Elements rest)) {
      return Set.of();
    }
    for (Value element : rest.elements()) {
      all = combined(all, element.strings(), KnownCalls::child);
    }
    return all;
  }

  private static String child(String parent, String name) {
    return parent.isEmpty() || name.startsWith("/")
        ? name
        : parent + (parent.endsWith("/") || name.isEmpty() ? "" : "/") + name;
  }

  private static Value built(Call call) {
    if (!(call.receiver() instanceof Value.Builder before)) {
      return Value.unknown();
    }
    return switch (call.target().name()) {
      case "toString" -> texts(before.all());
      case "append" -> {
        Set<String> all = combined(before.all(), call.argument(0).strings(), String::concat);
        yield all.isEmpty() ? Value.unknown() : new Value.Builder(all, before.position());
      }
      default -> Value.unknown();
    };
  }

  /** Returns what an object is once its constructor has run. */
  static Value constructed(Call call, Value.Fresh fresh) {
    String descriptor = call.target().descriptor();
    return switch (fresh.className()) {
      case "java.io.File" -> {
        Set<String> all =
            descriptor.equals("(Ljava/lang/String;)V")
                ? call.argument(0).strings()
                : combined(named(call.argument(0)), named(call.argument(1)), KnownCalls::child);
        yield paths(all);
      }
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> {
        Set<String> all =
            descriptor.equals("()V") || descriptor.equals("(I)V")
                ? Set.of("")
                : call.argument(0).strings();
        yield all.isEmpty() ? Value.unknown() : new Value.Builder(all, fresh.position());
      }
      default -> fresh;
    };
  }

  /** Returns what the string concatenation of JEP 280 gives; nothing for other call sites. */
  static Value concatenated(LinkedConstant site, List<Value> arguments) {
    if (!(site instanceof LinkedConstant.Dynamic dynamic)
        || !dynamic
            .bootstrap()
            .target()
            .is("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants")
        || !(dynamic.arguments().get(0) instanceof LinkedConstant.Text recipe)
        || dynamic.arguments().size() > 1) {
      return Value.unknown();
    }
    Set<String> all = Set.of("");
    int next = 0;
    for (char c : recipe.text().toCharArray()) {
      Set<String> piece =
          c == TAG_ARGUMENT ? arguments.get(next++).strings() : Set.of(String.valueOf(c));
      all = combined(all, piece, String::concat);
    }
    return texts(all);
  }

  /** Returns what is known of a field of the JDK. */
  static Value constantField(String owner, String name, boolean isStatic) {
    if (isStatic && owner.equals("java.io.File") && name.equals("separator")) {
      return Value.text("/");
    }
    return isStatic && owner.equals("java.nio.file.StandardOpenOption")
        ? new Value.EnumConstant(name)
        : Value.unknown();
  }

  /** Every left one with every right one; nothing where one side is not known or it is too much. */
  private static Set<String> combined(
      Set<String> left, Set<String> right, BinaryOperator<String> operation) {
    if (left.size() * right.size() > Value.MOST) {
      return Set.of();
    }
    Set<String> all = new TreeSet<>();
    for (String a : left) {
      right.forEach(b -> all.add(operation.apply(a, b)));
    }
    // Code that doubles a text again and again would fill the memory.
    return all.stream().anyMatch(text -> text.length() > LONGEST) ? Set.of() : all;
  }

  private static Value texts(Set<String> all) {
    return all.isEmpty() ? Value.unknown() : new Value.Texts(all);
  }

  private static Value paths(Set<String> all) {
    return all.isEmpty() ? Value.unknown() : new Value.Paths(all);
  }
}
