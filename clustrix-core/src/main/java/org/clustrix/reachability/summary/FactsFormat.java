package org.clustrix.reachability.summary;

import java.util.ArrayList;
import java.util.List;
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

/** What a method does, as bytes; kinds as their places in the lists here. Stateless. */
final class FactsFormat {
  private static final List<Call.Kind> CALLS =
      List.of(Call.Kind.STATIC, Call.Kind.SPECIAL, Call.Kind.VIRTUAL);
  private static final List<TypeUse.Kind> USES =
      List.of(
          TypeUse.Kind.NEW,
          TypeUse.Kind.ARRAY,
          TypeUse.Kind.CAST,
          TypeUse.Kind.INSTANCE_OF,
          TypeUse.Kind.CATCH);

  private FactsFormat() {}

  static void write(Encoder out, MethodFacts facts) {
    out.all(facts.calls(), call -> call(out, call));
    out.all(
        facts.fields(),
        use -> {
          out.text(use.owner());
          out.text(use.name());
          out.text(use.descriptor());
          out.flag(use.isStatic());
          out.number(use.line());
        });
    out.all(
        facts.types(),
        use -> {
          out.number(USES.indexOf(use.kind()));
          out.text(use.className());
          out.number(use.line());
        });
    out.all(
        facts.constants(),
        use -> {
          constant(out, use.constant());
          out.number(use.line());
        });
    out.all(
        facts.literals(),
        use -> {
          out.text(use.className());
          out.flag(use.lookedInto());
          out.number(use.line());
        });
    out.all(
        facts.texts(),
        use -> {
          out.text(use.text());
          out.number(use.line());
        });
    out.all(
        facts.paths(),
        use -> {
          out.texts(use.paths());
          out.number(use.line());
        });
  }

  static MethodFacts read(Decoder in) {
    return new MethodFacts(
        in.all(() -> call(in)),
        in.all(() -> new FieldUse(in.text(), in.text(), in.text(), in.flag(), in.number())),
        in.all(() -> new TypeUse(USES.get(in.number()), in.text(), in.number())),
        in.all(() -> new ConstantUse(constant(in), in.number())),
        in.all(() -> new LiteralUse(in.text(), in.flag(), in.number())),
        in.all(() -> new TextUse(in.text(), in.number())),
        in.all(() -> new PathUse(in.names(), in.number())));
  }

  private static void call(Encoder out, Call call) {
    out.number(CALLS.indexOf(call.kind()));
    method(out, call.target());
    // Of most calls nothing is known.
    boolean known = call.arguments().stream().anyMatch(value -> !Value.unknown().equals(value));
    out.all(known ? call.arguments() : List.of(), value -> ValueFormat.write(out, value));
    out.number(call.line());
  }

  private static Call call(Decoder in) {
    Call.Kind kind = CALLS.get(in.number());
    MethodRef target = method(in);
    int count = in.number();
    List<Value> arguments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      arguments.add(ValueFormat.read(in));
    }
    return new Call(kind, target, arguments, in.number());
  }

  private static void method(Encoder out, MethodRef method) {
    out.text(method.owner());
    out.text(method.name());
    out.text(method.descriptor());
  }

  private static MethodRef method(Decoder in) {
    return new MethodRef(in.text(), in.text(), in.text());
  }

  private static void constant(Encoder out, LinkedConstant constant) {
    if (constant instanceof LinkedConstant.Dynamic dynamic) {
      out.number(0);
      constant(out, dynamic.bootstrap());
      out.all(dynamic.arguments(), argument -> constant(out, argument));
      out.text(dynamic.name());
      out.text(dynamic.descriptor());
    } else if (constant instanceof LinkedConstant.Handle handle) {
      out.number(1);
      out.number(handle.kind());
      method(out, handle.target());
    } else if (constant instanceof LinkedConstant.Type type) {
      out.number(2);
      out.text(type.descriptor());
    } else if (constant instanceof LinkedConstant.ClassConstant type) {
      out.number(3);
      out.text(type.className());
    } else {
      out.number(4);
      out.text(((LinkedConstant.Text) constant).text());
    }
  }

  private static LinkedConstant constant(Decoder in) {
    return switch (in.number()) {
      case 0 ->
          new LinkedConstant.Dynamic(
              (LinkedConstant.Handle) constant(in),
              in.all(() -> constant(in)),
              in.text(),
              in.text());
      case 1 -> new LinkedConstant.Handle(in.number(), method(in));
      case 2 -> new LinkedConstant.Type(in.text());
      case 3 -> new LinkedConstant.ClassConstant(in.text());
      default -> new LinkedConstant.Text(in.text());
    };
  }
}
