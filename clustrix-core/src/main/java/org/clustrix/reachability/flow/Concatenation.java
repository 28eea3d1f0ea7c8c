package org.clustrix.reachability.flow;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.Value;

/** Strings and paths put together from what is known of their parts. Stateless. */
final class Concatenation {
  /** Longer texts name nothing. */
  private static final int LONGEST = 1 << 14;

  private Concatenation() {}

  /** Returns a string or path as a string. */
  static Value text(Value value) {
    return value instanceof Value.Texts ? value : known(value, Value::texts, Value::computed);
  }

  /** Returns a string or path as a path. */
  static Value path(Value value) {
    return known(
        value, Value::paths, ends -> ends.isAny() ? Value.unknown() : new Value.ComputedPath(ends));
  }

  private static Value known(
      Value value,
      java.util.function.Function<Set<String>, Value> all,
      java.util.function.Function<Ends, Value> ends) {
    Set<String> strings = strings(value);
    return strings.isEmpty() ? ends.apply(Ends.of(value)) : all.apply(strings);
  }

  private static Set<String> strings(Value value) {
    return value instanceof Value.Paths paths ? paths.all() : value.strings();
  }

  /** Returns one string behind another. */
  static Value of(Value left, Value right) {
    return of(left, right, String::concat);
  }

  /** Returns a path below another; an absolute one is itself. */
  static Value child(Value parent, Value name) {
    return of(parent, name, Concatenation::child);
  }

  private static Value of(Value left, Value right, BinaryOperator<String> operation) {
    Set<String> heads = strings(left);
    Set<String> tails = strings(right);
    if (!heads.isEmpty() && !tails.isEmpty() && heads.size() * tails.size() <= Value.MOST) {
      Set<String> all = combined(heads, tails, operation);
      // Code that doubles a text again and again would fill the memory.
      return all.stream().anyMatch(text -> text.length() > LONGEST)
          ? Value.unknown()
          : Value.texts(all);
    }
    Ends begin = Ends.of(left);
    Ends end = Ends.of(right);
    return Value.computed(
        new Ends(
            heads.isEmpty() ? begin.prefixes() : combined(heads, end.prefixes(), operation),
            tails.isEmpty() ? end.suffixes() : combined(begin.suffixes(), tails, operation)));
  }

  private static String child(String parent, String name) {
    return parent.isEmpty() || name.startsWith("/")
        ? name
        : parent + (parent.endsWith("/") ? "" : "/") + name;
  }

  private static Set<String> combined(
      Set<String> left, Set<String> right, BinaryOperator<String> operation) {
    Set<String> all = new TreeSet<>();
    for (String a : left) {
      right.forEach(b -> all.add(operation.apply(a, b)));
    }
    return all;
  }
}
