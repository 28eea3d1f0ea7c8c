package org.clustrix.entrypoint;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A method that carries {@code @Cluster}.
 *
 * @param function the method as {@link EntryPoints} takes it
 * @param values what the annotation sets, as text: one item, or those of an array
 * @param inAbstract whether it needs an object and its class makes none, so that it runs for the
 *     classes alone that inherit it
 */
public record AnnotatedFunction(
    String function, Map<String, List<String>> values, boolean inAbstract) {
  /** Copies the map. */
  public AnnotatedFunction {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Makes one that can be run as it is named. */
  public AnnotatedFunction(String function, Map<String, List<String>> values) {
    this(function, values, false);
  }

  /** Returns the name of the method alone. */
  public String method() {
    return withoutTypes(function).substring(function.indexOf('#') + 1);
  }

  /**
   * Returns whether a user may have meant this one: by the method, by the class, or by both, the
   * class with its package or without; parameter types count where they are named.
   */
  public boolean isNamed(String text) {
    String name = text.strip().replace("::", "#").replace('$', '.');
    int types = name.indexOf('(');
    if (types >= 0 && !types(name).equals(types(function))) {
      return false;
    }
    String wanted = withoutTypes(name);
    String full = withoutTypes(function).replace('$', '.');
    String type = full.substring(0, full.indexOf('#'));
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return wanted.equals(full)
        || wanted.equals(simple + "#" + method())
        || wanted.equals(method())
        || wanted.equals(type)
        || wanted.equals(simple);
  }

  private static String withoutTypes(String text) {
    return text.split("\\(", 2)[0];
  }

  /** The parameter types without packages; of a method that is not overloaded none are known. */
  private static String types(String text) {
    int open = text.indexOf('(');
    return open < 0
        ? ""
        : Arrays.stream(text.substring(open + 1).replace(")", "").split(",", -1))
            .map(String::strip)
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .collect(Collectors.joining(","));
  }
}
