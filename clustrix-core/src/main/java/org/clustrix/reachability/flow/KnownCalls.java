package org.clustrix.reachability.flow;

import java.util.Set;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TypeNames;
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
              ? joined(call.argument(0), call.argument(1))
              : Value.unknown();
      case "java.lang.String" -> StringCalls.result(call);
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> StringCalls.built(call);
      case "java.util.Objects" ->
          target.name().startsWith("requireNonNull") ? call.argument(0) : Value.unknown();
      case "java.lang.ClassLoader" ->
          target.name().equals("getResource") ? new Value.ResourceLocation() : Value.unknown();
      case "java.lang.Class" -> ofClass(call);
      // A package is as good as its name.
      case "java.lang.Package" ->
          target.name().equals("getName") ? call.receiver() : Value.unknown();
      default -> Value.unknown();
    };
  }

  private static Value ofClass(Call call) {
    String name = call.target().name();
    if (name.equals("getResource")) {
      return new Value.ResourceLocation();
    } else if (call.receiver() instanceof Value.ClassLiteral literal) {
      String className = literal.className();
      return switch (name) {
        case "getName", "getTypeName" -> Value.text(className);
        case "getCanonicalName" -> Value.text(className.replace('$', '.'));
        case "getPackage", "getPackageName" -> Value.text(TypeNames.packageOf(className));
        default -> Value.unknown();
      };
    }
    return Value.unknown();
  }

  private static Value file(Call call) {
    String name = call.target().name();
    if (name.equals("of") || name.equals("get")) {
      return joined(call.argument(0), call.argument(1));
    }
    Value receiver = call.receiver();
    if (receiver instanceof Value.Paths || receiver instanceof Value.ComputedPath) {
      if (SAME_FILE.contains(name)) {
        return receiver;
      } else if (name.equals("toString") || name.equals("getPath")) {
        return Concatenation.text(receiver);
      } else if (name.equals("resolve")) {
        return Concatenation.path(Concatenation.child(receiver, call.argument(0)));
      }
    }
    return Value.unknown();
  }

  /** {@code Path.of(first, more…)}, where the array must be known. */
  private static Value joined(Value first, Value more) {
    if (!(more instanceof Value.Elements rest)) {
      return Value.unknown();
    }
    Value all = first;
    for (Value element : rest.elements()) {
      all = Concatenation.child(all, element);
    }
    return Concatenation.path(all);
  }

  /** Returns what an object is once its constructor has run. */
  static Value constructed(Call call, Value.Fresh fresh) {
    String descriptor = call.target().descriptor();
    return switch (fresh.className()) {
      case "java.io.File" ->
          Concatenation.path(
              descriptor.equals("(Ljava/lang/String;)V")
                  ? call.argument(0)
                  : Concatenation.child(call.argument(0), call.argument(1)));
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> {
        boolean empty = descriptor.equals("()V") || descriptor.equals("(I)V");
        yield new Value.Builder(
            empty ? Value.text("") : Concatenation.text(call.argument(0)), fresh.position());
      }
      default -> fresh;
    };
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
}
