package org.clustrix.launcher.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @SuppressWarnings("unused") // called by reflection
  static class Base<T> {
    public void take(T value, List<T> values) {}
  }

  @SuppressWarnings("unused") // called by reflection
  static class Functions extends Base<Integer> {
    static void none() {}

    static void two(String path, int limit) {}

    static void rest(String name, int... weights) {}

    static void rows(int[]... rows) {}

    static void things(Object... things) {}

    static <T extends Comparable<T>> void generic(T value, Map<String, T[]> more) {}

    public static void main(String[] args) {}
  }

  private static Object[] bind(String name, String json) {
    Method method =
        Arrays.stream(Functions.class.getMethods().length == 0 ? new Method[0] : all())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    List<String> names = Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    return Arguments.bind(json, names, method, Functions.class);
  }

  private static Method[] all() {
    return java.util.stream.Stream.concat(
            Arrays.stream(Functions.class.getDeclaredMethods()),
            Arrays.stream(Base.class.getDeclaredMethods()))
        .toArray(Method[]::new);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          none   | []                        | []
          none   | {}                        | []
          two    | ["a",1]                   | ["a",1]
          two    | {"limit":1,"path":"a"}    | ["a",1]
          rest   | ["a"]                     | ["a",[]]
          rest   | ["a",1]                   | ["a",[1]]
          rest   | ["a",1,2]                 | ["a",[1,2]]
          rest   | ["a",[1,2]]               | ["a",[1,2]]
          rest   | {"name":"a","weights":[]} | ["a",[]]
          rows   | [[1,2],[3]]               | [[[1,2],[3]]]
          rows   | [[1,2]]                   | [[[1,2]]]
          rows   | [[[1,2],[3]]]             | [[[1,2],[3]]]
          things | [1,"a"]                   | [[1,"a"]]
          things | [[1,"a"]]                 | [[1,"a"]]
          main   | []                        | [[]]
          main   | ["a","b"]                 | [["a","b"]]
          main   | [["a","b"]]               | [["a","b"]]
          main   | {"args":["a"]}            | [["a"]]
          take   | [1,[2]]                   | [1,[2]]
          """)
  void bindsPositionsAndNames(String method, String json, String bound) {
    assertThat(ValueWriter.text(bind(method, json))).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          none   | [1]            | args: expected 0 arguments, got 1; the method takes ()
          two    | ["a"]          | args: expected 2 arguments, got 1; the method takes (path: java.lang.String, limit: int)
          two    | ["a",1,2]      | args: expected 2 arguments, got 3; the method takes (path: java.lang.String, limit: int)
          two    | {"path":"a"}   | args: the parameter 'limit' is missing; the method takes (path: java.lang.String, limit: int)
          two    | {"path":"a","limit":1,"lim":2} | args: there is no parameter 'lim'; the method takes (path: java.lang.String, limit: int)
          two    | {"path":"a","limit":"b"} | args.limit: expected an integer, got "b"
          two    | "a"            | args: expected an array (positions) or an object (parameter names), got "a"
          two    | ["a",1         | args: not JSON
          rest   | []             | args: expected at least 1 argument, got 0; the method takes (name: java.lang.String, weights: int[])
          rest   | ["a",1,"b"]    | args[1][1]: expected an integer, got "b"
          main   | [1]            | args[0]: expected a string, got 1
          take   | ["a",[2]]      | args[0]: expected an integer, got "a"
          generic | [1,{}]        | args[0]: no object can be made of the interface java.lang.Comparable
          """)
  void refusesWithTheParameters(String method, String json, String message) {
    assertThatThrownBy(() -> bind(method, json))
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith(message);
  }
}
