package org.clustrix.reachability.bytecode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.bcel.classfile.BootstrapMethods;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LineNumber;
import org.apache.bcel.classfile.LineNumberTable;
import org.apache.bcel.classfile.Method;

/**
 * Collects what a method does while its code is followed. An instruction may be visited several
 * times with less and less known; the last visit counts, so everything is filed by position.
 */
final class FactRecorder {
  private final ConstantLinker linker;
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();
  private final Map<Integer, Call> calls = new TreeMap<>();
  private final Map<Integer, FieldUse> fields = new TreeMap<>();
  private final Map<Integer, TypeUse> types = new TreeMap<>();
  private final Map<Integer, ConstantUse> constants = new TreeMap<>();
  private final Map<Integer, String> literals = new TreeMap<>();
  private final Set<Integer> lookedInto = new HashSet<>();
  private final Map<Integer, TextUse> texts = new TreeMap<>();
  private final Map<Integer, PathUse> paths = new TreeMap<>();
  private final List<TypeUse> caught = new ArrayList<>();
  private final List<TextUse> bootstrapTexts = new ArrayList<>();

  FactRecorder(JavaClass version, Method method) {
    BootstrapMethods bootstraps =
        version.getAttribute(org.apache.bcel.Const.ATTR_BOOTSTRAP_METHODS);
    this.linker = new ConstantLinker(version.getConstantPool(), bootstraps);
    LineNumberTable table = method.getLineNumberTable();
    if (table != null) {
      for (LineNumber number : table) {
        lines.putIfAbsent(number.getStartPC(), number.getLineNumber());
      }
    }
    if (method.getCode() != null) {
      for (CodeException handler : method.getCode().getExceptionTable()) {
        if (handler.getCatchType() != 0) {
          String name =
              version.getConstantPool().constantToString(handler.getCatchType(), (byte) 7);
          caught.add(new TypeUse(TypeUse.Kind.CATCH, name, line(handler.getHandlerPC())));
        }
      }
    }
  }

  int line(int position) {
    Map.Entry<Integer, Integer> entry = lines.floorEntry(position);
    return entry == null ? 0 : entry.getValue();
  }

  void call(int position, Call.Kind kind, MethodRef target, List<Value> arguments) {
    calls.put(position, new Call(kind, target, List.copyOf(arguments), line(position)));
  }

  void field(int position, String owner, String name, String descriptor, boolean isStatic) {
    fields.put(position, new FieldUse(owner, name, descriptor, isStatic, line(position)));
  }

  void type(int position, TypeUse.Kind kind, String className) {
    types.put(position, new TypeUse(kind, className, line(position)));
  }

  void text(int position, String text) {
    texts.put(position, new TextUse(text, line(position)));
  }

  void literal(int position, String className) {
    literals.put(position, className);
  }

  /** Follows a constant of the pool that takes linking: a handle, method type or dynamic one. */
  LinkedConstant constant(int position, int poolIndex) {
    LinkedConstant constant = linker.link(poolIndex);
    constants.put(position, new ConstantUse(constant, line(position)));
    if (constant instanceof LinkedConstant.Dynamic dynamic) {
      for (LinkedConstant argument : dynamic.arguments()) {
        if (argument instanceof LinkedConstant.Text text) {
          bootstrapTexts.add(new TextUse(text.text(), line(position)));
        }
      }
    }
    return constant;
  }

  /** A value leaves the sight of the analysis: stored, returned, or given to unknown code. */
  void escapes(int position, Value value) {
    if (value instanceof Value.ClassLiteral literal) {
      lookedInto.add(literal.position());
    } else if (value instanceof Value.Paths some) {
      paths.put(position, new PathUse(some.all(), line(position)));
    } else if (value instanceof Value.Elements array) {
      array.elements().forEach(element -> escapes(position, element));
    }
  }

  MethodFacts facts() {
    List<TypeUse> allTypes = new ArrayList<>(types.values());
    allTypes.addAll(caught);
    List<TextUse> allTexts = new ArrayList<>(texts.values());
    bootstrapTexts.stream().distinct().forEach(allTexts::add);
    List<LiteralUse> allLiterals = new ArrayList<>();
    literals.forEach(
        (position, name) ->
            allLiterals.add(new LiteralUse(name, lookedInto.contains(position), line(position))));
    return new MethodFacts(
        copy(calls.values()),
        copy(fields.values()),
        List.copyOf(allTypes),
        copy(constants.values()),
        List.copyOf(allLiterals),
        List.copyOf(allTexts),
        copy(paths.values()));
  }

  private static <T> List<T> copy(Collection<T> values) {
    return List.copyOf(values);
  }
}
