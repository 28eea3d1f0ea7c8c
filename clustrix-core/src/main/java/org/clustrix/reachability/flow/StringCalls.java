package org.clustrix.reachability.flow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.Value;

/** What strings and their builders make of known values. Stateless. */
final class StringCalls {
  private static final char TAG_ARGUMENT = '\u0001';

  /** A specifier of {@code java.util.Formatter}. */
  private static final Pattern SPECIFIER = Pattern.compile("%[-#+ 0,(<\\d$.]*[a-zA-Z%]");

  private StringCalls() {}

  /** Returns what a method of {@code String} gives. */
  static Value result(Call call) {
    return switch (call.target().name()) {
      case "concat" -> Concatenation.of(call.receiver(), call.argument(0));
      case "toString", "intern" -> call.receiver();
      case "trim" -> mapped(call.receiver(), String::trim);
      case "strip" -> mapped(call.receiver(), String::strip);
      case "replace" -> replaced(call);
      case "valueOf" -> valueOf(call);
      case "formatted" -> formatted(call.receiver());
      case "format" ->
          formatted(call.argument(call.target().descriptor().startsWith("(Ljava/util") ? 1 : 0));
      case "join" -> joined(call);
      default -> Value.unknown();
    };
  }

  private static Value valueOf(Call call) {
    Value value =
        asText(call.argument(0), Descriptors.parameters(call.target().descriptor()).get(0));
    return Concatenation.text(value);
  }

  private static Value mapped(Value value, UnaryOperator<String> operation) {
    Set<String> all = new TreeSet<>();
    value.strings().forEach(text -> all.add(operation.apply(text)));
    return Value.texts(all);
  }

  private static Value replaced(Call call) {
    boolean chars = call.target().descriptor().startsWith("(CC)");
    String type = chars ? "C" : "Ljava/lang/String;";
    Set<String> from = asText(call.argument(0), type).strings();
    Set<String> to = asText(call.argument(1), type).strings();
    if (from.size() != 1 || to.size() != 1) {
      return Value.unknown();
    }
    String before = from.iterator().next();
    String after = to.iterator().next();
    if (chars && call.receiver() instanceof Value.Computed computed) {
      Ends ends = computed.ends();
      Set<String> prefixes = new TreeSet<>();
      Set<String> suffixes = new TreeSet<>();
      ends.prefixes().forEach(text -> prefixes.add(text.replace(before, after)));
      ends.suffixes().forEach(text -> suffixes.add(text.replace(before, after)));
      return Value.computed(new Ends(prefixes, suffixes));
    }
    return mapped(call.receiver(), text -> text.replace(before, after));
  }

  /** The text before the first specifier and that behind the last. */
  private static Value formatted(Value format) {
    Set<String> prefixes = new TreeSet<>();
    Set<String> suffixes = new TreeSet<>();
    for (String text : format.strings()) {
      List<String> parts = List.of(SPECIFIER.split(text, -1));
      prefixes.add(parts.get(0));
      suffixes.add(parts.get(parts.size() - 1));
    }
    return prefixes.isEmpty() ? Value.unknown() : Value.computed(new Ends(prefixes, suffixes));
  }

  private static Value joined(Call call) {
    if (!(call.argument(1) instanceof Value.Elements parts)) {
      return Value.unknown();
    }
    Value all = Value.text("");
    for (int i = 0; i < parts.elements().size(); i++) {
      all = i == 0 ? all : Concatenation.of(all, call.argument(0));
      all = Concatenation.of(all, parts.elements().get(i));
    }
    return all;
  }

  /** Returns what a method of a string builder gives. */
  static Value built(Call call) {
    if (!(call.receiver() instanceof Value.Builder before)) {
      return Value.unknown();
    }
    List<String> parameters = Descriptors.parameters(call.target().descriptor());
    return switch (call.target().name()) {
      case "toString" -> before.content();
      case "append" -> {
        Value more =
            parameters.size() == 1 ? asText(call.argument(0), parameters.get(0)) : Value.unknown();
        yield new Value.Builder(Concatenation.of(before.content(), more), before.position());
      }
      default -> Value.unknown();
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
    List<String> parameters = Descriptors.parameters(dynamic.descriptor());
    Value all = Value.text("");
    int next = 0;
    for (char c : recipe.text().toCharArray()) {
      Value piece = Value.text(String.valueOf(c));
      if (c == TAG_ARGUMENT) {
        piece = asText(arguments.get(next), parameters.get(next));
        next++;
      }
      all = Concatenation.of(all, piece);
    }
    return all;
  }

  /** A char constant is an int to the JVM; what only the descriptor tells. */
  private static Value asText(Value value, String descriptor) {
    if (value instanceof Value.IntConstant number) {
      return switch (descriptor) {
        case "C" -> Value.text(String.valueOf((char) number.value()));
        case "I" -> Value.text(String.valueOf(number.value()));
        default -> Value.unknown();
      };
    }
    return value;
  }
}
