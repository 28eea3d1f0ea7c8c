package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.LineNumberTable;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.ConstantUse;
import org.clustrix.reachability.fact.FieldUse;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.LiteralUse;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.PathUse;
import org.clustrix.reachability.fact.TextUse;
import org.clustrix.reachability.fact.TypeUse;
import org.clustrix.reachability.fact.Value;

/**
 * Collects what a method does while its code is followed. An instruction may be visited several
 * times with less and less known; the last visit counts, so everything is filed by position. No
 * instruction is more than one kind of fact.
 */
final class FactRecorder {
  private record Literal(String className) {}

  private final ConstantLinker linker;
  private final LineNumberTable lines;
  private final Code code;
  private final PoolMembers pool;
  private final Object[] facts;
  private final Set<Integer> lookedInto = new HashSet<>();
  private final Map<Integer, PathUse> paths = new TreeMap<>();
  private final Set<TextUse> bootstrapTexts = new LinkedHashSet<>();

  FactRecorder(PoolMembers pool, ConstantLinker linker, Code code) {
    this.pool = pool;
    this.linker = linker;
    this.code = code;
    this.lines = code.getLineNumberTable();
    this.facts = new Object[code.getCode().length];
  }

  private int line(int position) {
    return lines == null ? 0 : Math.max(0, lines.getSourceLine(position));
  }

  void call(int position, Call.Kind kind, MethodRef target, List<Value> arguments) {
    facts[position] = new Call(kind, target, arguments, line(position));
  }

  void field(int position, MethodRef field, boolean isStatic) {
    facts[position] =
        new FieldUse(field.owner(), field.name(), field.descriptor(), isStatic, line(position));
  }

  void type(int position, TypeUse.Kind kind, String className) {
    facts[position] = new TypeUse(kind, className, line(position));
  }

  void text(int position, String text) {
    facts[position] = new TextUse(text, line(position));
  }

  void literal(int position, String className) {
    facts[position] = new Literal(className);
  }

  /** Takes note of a constant that takes linking: a handle, method type or dynamic one. */
  LinkedConstant constant(int position, int poolIndex) {
    LinkedConstant constant = linker.link(poolIndex);
    facts[position] = new ConstantUse(constant, line(position));
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
    } else if (value instanceof Value.ComputedPath path) {
      paths.put(position, new PathUse(path.ends().globs(), line(position)));
    } else if (value instanceof Value.Elements array) {
      array.elements().forEach(element -> escapes(position, element));
    }
  }

  MethodFacts facts() {
    List<Call> calls = new ArrayList<>();
    List<FieldUse> fields = new ArrayList<>();
    List<TypeUse> types = new ArrayList<>();
    List<ConstantUse> constants = new ArrayList<>();
    List<LiteralUse> literals = new ArrayList<>();
    List<TextUse> texts = new ArrayList<>();
    for (int position = 0; position < facts.length; position++) {
      Object fact = facts[position];
      if (fact instanceof Call call) {
        calls.add(call);
      } else if (fact instanceof FieldUse field) {
        fields.add(field);
      } else if (fact instanceof TypeUse type) {
        types.add(type);
      } else if (fact instanceof ConstantUse constant) {
        constants.add(constant);
      } else if (fact instanceof TextUse text) {
        texts.add(text);
      } else if (fact instanceof Literal literal) {
        boolean looked = lookedInto.contains(position);
        literals.add(new LiteralUse(literal.className(), looked, line(position)));
      }
    }
    caught(types);
    texts.addAll(bootstrapTexts);
    return new MethodFacts(
        calls, fields, types, constants, literals, texts, List.copyOf(paths.values()));
  }

  private void caught(List<TypeUse> types) {
    for (CodeException handler : code.getExceptionTable()) {
      if (handler.getCatchType() != 0) {
        String name = pool.pool().constantToString(handler.getCatchType(), Const.CONSTANT_Class);
        types.add(new TypeUse(TypeUse.Kind.CATCH, name, line(handler.getHandlerPC())));
      }
    }
  }
}
