package org.clustrix.reachability.fact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known about a value on the stack or in a local variable. Immutable. */
public sealed interface Value {
  /** How many alternatives of one value are followed before it counts as computed. */
  int MOST = 16;

  /** Nothing is known: the value is computed. */
  record Unknown() implements Value {
    private static final Unknown ONLY = new Unknown();
  }

  /**
   * One of some strings.
   *
   * @param all the alternatives, sorted
   */
  record Texts(Set<String> all) implements Value {}

  /**
   * A string of which only the ends are known: {@code "com.acme." + name + "Plugin"}.
   *
   * @param ends how it begins and ends
   */
  record Computed(Ends ends) implements Value {}

  /**
   * A {@code File} or {@code Path} of whose name only the ends are known.
   *
   * @param ends how it begins and ends
   */
  record ComputedPath(Ends ends) implements Value {}

  /**
   * A {@code File} or {@code Path} that one of some strings names.
   *
   * @param all the alternatives, sorted
   */
  record Paths(Set<String> all) implements Value {}

  /**
   * A string builder.
   *
   * @param content what is known of the string in it
   * @param position the instruction that made it, its identity
   */
  record Builder(Value content, int position) implements Value {}

  /**
   * A class literal.
   *
   * @param className its binary name
   * @param position the instruction that pushed it
   */
  record ClassLiteral(String className, int position) implements Value {}

  /**
   * An int constant.
   *
   * @param value the number
   */
  record IntConstant(int value) implements Value {}

  /**
   * An object between {@code new} and its constructor.
   *
   * @param className its class
   * @param position the instruction that made it, its identity
   */
  record Fresh(String className, int position) implements Value {}

  /**
   * An array of known length.
   *
   * @param elements what is known of each
   * @param position the instruction that made it, its identity
   */
  record Elements(List<Value> elements, int position) implements Value {}

  /**
   * A constant of an enum.
   *
   * @param name its name
   */
  record EnumConstant(String name) implements Value {}

  /** A URL or URI that was got from a {@code getResource} call. */
  record ResourceLocation() implements Value {}

  /** Returns the value of which nothing is known. */
  static Value unknown() {
    return Unknown.ONLY;
  }

  /** Returns one string as a value. */
  static Value text(String text) {
    return new Texts(Set.of(text));
  }

  /** Returns the strings that this value may be; empty where it is no known string. */
  default Set<String> strings() {
    return this instanceof Texts texts ? texts.all() : Set.of();
  }

  /** Returns one of some strings as a value; nothing is known where there is none. */
  static Value texts(Set<String> all) {
    return all.isEmpty() ? unknown() : new Texts(all);
  }

  /** Returns one of some paths as a value; nothing is known where there is none. */
  static Value paths(Set<String> all) {
    return all.isEmpty() ? unknown() : new Paths(all);
  }

  /** Returns a string with known ends as a value; nothing is known where any string has them. */
  static Value computed(Ends ends) {
    return ends.isAny() ? unknown() : new Computed(ends);
  }

  /** Returns what is known where control flow meets: both alternatives, or their ends. */
  static Value join(Value a, Value b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof Paths left && b instanceof Paths right) {
      return bounded(left.all(), right.all())
          ? new Paths(union(left.all(), right.all()))
          : unknown();
    }
    if (a instanceof Builder left && b instanceof Builder right) {
      // In a loop a builder only grows, so that the ends are all that stays.
      return left.position() == right.position()
          ? new Builder(
              computed(Ends.of(left.content()).common(Ends.of(right.content()))), left.position())
          : unknown();
    }
    return isText(a) && isText(b) ? joinTexts(a, b) : unknown();
  }

  private static boolean isText(Value value) {
    return value instanceof Texts || value instanceof Computed;
  }

  private static Value joinTexts(Value a, Value b) {
    if (a instanceof Texts left && b instanceof Texts right && bounded(left.all(), right.all())) {
      return new Texts(union(left.all(), right.all()));
    }
    return computed(Ends.of(a).or(Ends.of(b)));
  }

  private static boolean bounded(Set<String> a, Set<String> b) {
    return a.size() + b.size() <= MOST;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
