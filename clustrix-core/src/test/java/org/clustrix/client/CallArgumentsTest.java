package org.clustrix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.Test;

class CallArgumentsTest {
  record Point(int x, double y) {}

  private static final FunctionInfo FUNCTION =
      new FunctionInfo(
          "run",
          "com.acme",
          "Analysis.run",
          "com.acme.Analysis",
          "(Ljava/lang/String;ILjava/lang/Object;)V",
          List.of(
              new Parameter("folder", "java.lang.String"),
              new Parameter("depth", "int"),
              new Parameter("more", "java.lang.Object")),
          "void");

  @Test
  void positionsAreAnArrayAndNamesAnObject() {
    assertThat(CallArguments.of("d\"/", 3, new Point(1, 2.5)).json(FUNCTION))
        .isEqualTo("[\"d\\\"/\",3,{\"x\":1,\"y\":2.5}]");
    assertThat(CallArguments.of("d", 3, null).json(FUNCTION)).isEqualTo("[\"d\",3,null]");
    assertThat(
            CallArguments.of("d")
                .and("more", Map.of("a", List.of(1L)))
                .and("depth", 2)
                .json(FUNCTION))
        .isEqualTo("{\"folder\":\"d\",\"more\":{\"a\":[1]},\"depth\":2}");
  }

  @Test
  void whatDoesNotFitIsRefusedInWordsOfAProgram() {
    assertThatThrownBy(() -> CallArguments.of("d").json(FUNCTION))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("1 argument given, 3 needed")
        .hasMessageContaining("in their order or by their names")
        .hasMessageNotContaining("-D");
    assertThatThrownBy(() -> CallArguments.of("d", "3", 1).json(FUNCTION))
        .hasMessageContaining("'depth' needs a number");
    assertThatThrownBy(() -> CallArguments.of("d", 3).and("moer", 1).json(FUNCTION))
        .hasMessageContaining("no parameter 'moer'");
    assertThatThrownBy(() -> CallArguments.of("d").and("folder", "e").json(FUNCTION))
        .hasMessageContaining("'folder' of Analysis.run is given twice");
    assertThatThrownBy(() -> CallArguments.of(1, 2, 3, 4).and("depth", 1).json(FUNCTION))
        .hasMessageContaining("takes 3 arguments, and 4 are given");
    assertThatThrownBy(() -> CallArguments.of("d", 3, Thread.currentThread()).json(FUNCTION))
        .hasMessageContaining("argument 3 of Analysis.run cannot travel")
        .hasMessageContaining("java.lang.Thread has no form in JSON");
  }
}
