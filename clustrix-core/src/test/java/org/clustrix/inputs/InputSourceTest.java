package org.clustrix.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.job.JobException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputSourceTest {
  @TempDir Path here;
  @TempDir Path there;
  private InputSource source;

  @BeforeEach
  void files() throws IOException {
    source = new InputSource(here, () -> ClusterFilesystem.at(there));
    Files.writeString(here.resolve("in.txt"), "b\n\na \r\nc");
    Files.writeString(here.resolve("in.json"), "[{\"x\":1}, null, 2.50]");
    Files.createDirectories(there.resolve("data/deep"));
    for (String name : List.of("data/b.csv", "data/a.csv", "data/deep/c.csv", "data/d.txt")) {
      Files.writeString(there.resolve(name), "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "[1, \"two\", [3]]  > 1 \"two\" [3]",
        "range:1..3         > 1 2 3",
        "range:-2..2:2      > -2 0 2",
        "lines:in.txt       > \"b\" \"a \" \"c\"",
        "json:in.json       > {\"x\":1} null 2.50",
        "glob:data/*.csv    > \"data/a.csv\" \"data/b.csv\"",
        "find:data:*.csv    > \"data/a.csv\" \"data/b.csv\" \"data/deep/c.csv\""
      })
  void reads(String text, String inputs) {
    assertThat(String.join(" ", source.read(text).stream().map(JsonElement::toString).toList()))
        .isEqualTo(inputs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/*.csv",
        "range:3..1",
        "range:1..2:0",
        "range:1..9999999999",
        "[1,",
        "json:in.txt",
        "lines:none.txt",
        "find:data"
      })
  void refusesWithARemedy(String text) {
    assertThatThrownBy(() -> source.read(text))
        .isInstanceOfSatisfying(JobException.class, e -> assertThat(e.remedy()).isNotEmpty());
  }
}
