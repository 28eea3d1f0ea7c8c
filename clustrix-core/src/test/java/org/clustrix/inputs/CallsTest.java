package org.clustrix.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static FunctionInfo function(String... types) {
    List<Parameter> parameters =
        IntStream.range(0, types.length).mapToObj(n -> new Parameter("p" + n, types[n])).toList();
    return new FunctionInfo("run", "app", "app.Main.run", "app.Main", "()V", parameters, "int");
  }

  private static List<String> calls(FunctionInfo function, String arguments, String... inputs) {
    return Calls.of(
        function, arguments, Arrays.stream(inputs).map(JsonParser::parseString).toList());
  }

  @Test
  void anInputIsTheOnlyArgument() {
    assertThat(calls(function("int"), "[]", "1", "2")).containsExactly("[1]", "[2]");
    assertThat(calls(function("java.util.List"), "[]", "[1,2]")).containsExactly("[[1,2]]");
  }

  @Test
  void anInputIsAllArguments() {
    assertThat(
            calls(
                function("int", "java.lang.String"), "[]", "[1,\"a\"]", "{\"p1\":\"b\",\"p0\":2}"))
        .containsExactly("[1,\"a\"]", "{\"p1\":\"b\",\"p0\":2}");
  }

  @Test
  void anInputStandsInItsPlace() {
    assertThat(calls(function("java.lang.String", "int"), "[\"{}\", 3]", "\"a\"", "\"b\""))
        .containsExactly("[\"a\",3]", "[\"b\",3]");
    assertThat(calls(function("java.util.Map", "int"), "{\"p0\":{\"in\":\"{}\"},\"p1\":1}", "7"))
        .containsExactly("{\"p0\":{\"in\":7},\"p1\":1}");
  }

  @Test
  void aLineIsANumberWhereTheParameterTakesNoText() {
    assertThat(calls(function("long"), "[]", "\"12345678901234567\""))
        .containsExactly("[12345678901234567]");
    assertThat(calls(function("java.lang.String"), "[]", "\"12\"")).containsExactly("[\"12\"]");
  }

  @Test
  void whatDoesNotFitIsToldWithTheNumberOfItsInput() {
    assertThatThrownBy(() -> calls(function("int"), "[]", "1", "\"x\""))
        .hasMessageContaining("input 1: ")
        .hasMessageContaining("'p0' needs a number");
    assertThatThrownBy(() -> calls(function("int"), "[3]", "1")).hasMessageContaining("no place");
  }
}
