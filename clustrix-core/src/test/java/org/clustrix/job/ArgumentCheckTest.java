package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {
  private static final FunctionInfo RUN =
      new FunctionInfo(
          "run",
          "com.acme",
          "Analysis.run",
          "com.acme.Analysis",
          "(Ljava/lang/String;I)V",
          List.of(new Parameter("folder", "java.lang.String"), new Parameter("digits", "int")),
          "void");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"data/\", 3]",
        "{\"digits\": 3, \"folder\": \"x\"}",
        "[null, 3]",
        "[\"\", 1e3]"
      })
  void whatFits(String arguments) {
    assertThatCode(() -> ArgumentCheck.check(RUN, arguments)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"data/\"] | 1 argument given, 2 needed",
        "[\"data/\", 3, 4] | 3 arguments given, 2 needed",
        "[3, \"data/\"] | 'folder' needs null or a string, got a number 3",
        "[\"data/\", \"3\"] | 'digits' needs a number, got a string \"3\"",
        "[\"data/\", null] | 'digits' needs a number, got null null",
        "{\"folder\": \"x\"} | the parameter 'digits' is missing",
        "{\"folder\": \"x\", \"digit\": 3} | did you mean digits?",
        "3 | must be a JSON array or object",
        "[\"data/\", 3 | are not JSON",
        "[] [] | are not JSON",
        "{folder: 1} | are not JSON",
      })
  void whatDoesNot(String arguments, String says) {
    assertThatThrownBy(() -> ArgumentCheck.check(RUN, arguments))
        .isInstanceOf(JobException.class)
        .hasMessageContaining(says);
  }

  @Test
  void largeNumbersKeepTheirDigits() {
    assertThat(ArgumentCheck.check(RUN, "[\"x\", 12345678901234567890.10]"))
        .isEqualTo("[\"x\",12345678901234567890.10]");
  }
}
