package org.clustrix.reachability.summary;

import java.util.List;
import java.util.TreeSet;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.Value;

/** Values as bytes: a number for the kind, then what belongs to it. Stateless. */
final class ValueFormat {
  private ValueFormat() {}

  static void write(Encoder out, Value value) {
    if (value instanceof Value.Texts texts) {
      out.number(1);
      out.texts(texts.all());
    } else if (value instanceof Value.Paths paths) {
      out.number(2);
      out.texts(paths.all());
    } else if (value instanceof Value.Builder builder) {
      out.number(3);
      write(out, builder.content());
      out.number(builder.position());
    } else if (value instanceof Value.ClassLiteral literal) {
      out.number(4);
      out.text(literal.className());
      out.number(literal.position());
    } else if (value instanceof Value.IntConstant number) {
      out.number(5);
      out.number(number.value());
    } else if (value instanceof Value.Fresh fresh) {
      out.number(6);
      out.text(fresh.className());
      out.number(fresh.position());
    } else if (value instanceof Value.Elements array) {
      out.number(7);
      out.all(array.elements(), element -> write(out, element));
      out.number(array.position());
    } else if (value instanceof Value.EnumConstant constant) {
      out.number(8);
      out.text(constant.name());
    } else if (value instanceof Value.ResourceLocation) {
      out.number(9);
    } else if (value instanceof Value.Computed computed) {
      out.number(10);
      write(out, computed.ends());
    } else if (value instanceof Value.ComputedPath path) {
      out.number(11);
      write(out, path.ends());
    } else {
      out.number(0);
    }
  }

  static Value read(Decoder in) {
    return switch (in.number()) {
      case 1 -> new Value.Texts(in.names());
      case 2 -> new Value.Paths(in.names());
      case 3 -> builder(in);
      case 4 -> new Value.ClassLiteral(in.text(), in.number());
      case 5 -> new Value.IntConstant(in.number());
      case 6 -> new Value.Fresh(in.text(), in.number());
      case 7 -> {
        List<Value> elements = in.all(() -> read(in));
        yield new Value.Elements(elements, in.number());
      }
      case 8 -> new Value.EnumConstant(in.text());
      case 9 -> new Value.ResourceLocation();
      case 10 -> new Value.Computed(new Ends(in.names(), in.names()));
      case 11 -> new Value.ComputedPath(new Ends(in.names(), in.names()));
      default -> Value.unknown();
    };
  }

  private static Value builder(Decoder in) {
    Value content = read(in);
    return new Value.Builder(content, in.number());
  }

  /** Sorted, so that equal ends give equal bytes. */
  private static void write(Encoder out, Ends ends) {
    out.texts(new TreeSet<>(ends.prefixes()));
    out.texts(new TreeSet<>(ends.suffixes()));
  }
}
