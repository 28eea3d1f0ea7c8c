package org.clustrix.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clustrix.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePatternTest {
  private static FilePattern one(String text) {
    return FilePattern.all("inputs", List.of(text), "the project").get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt       | a.txt          | true",
        "./a.txt     | a.txt          | true",
        "a.txt       | b/a.txt        | false",
        "data        | data/x/y.txt   | true",
        "data/       | data/x/y.txt   | true",
        "data        | database/x     | false",
        ".           | any/thing      | true",
        "*.txt       | a.txt          | true",
        "*.txt       | b/a.txt        | false",
        "**/a.txt    | a.txt          | true",
        "**/a.txt    | b/c/a.txt      | true",
        "b/**/a.txt  | b/a.txt        | true",
        "b/**        | b/c/a.txt      | true",
        "{a,b}.txt   | b.txt          | true",
        "{a,b}.txt   | c.txt          | false",
        "a\\*b       | a*b            | true",
        "a\\*b       | axb            | false",
      })
  void meansFilesFoldersAndGlobs(String pattern, String path, boolean meant) {
    assertThat(one(pattern).matches(path)).isEqualTo(meant);
  }

  @Test
  void alternativesThatWereCutAtTheirCommaAreOneAgain() {
    assertThat(FilePattern.all("inputs", List.of("x", "d/{a", "b}.txt", "y"), "the project"))
        .hasToString("[x, d/{a,b}.txt, y]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "a/..", "{a", "[a"})
  void whatLeadsOutOrIsNoGlobIsRefusedWithARemedy(String pattern) {
    assertThatThrownBy(() -> one(pattern))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("inputs names '" + pattern + "'");
  }

  @Test
  void allThatIsMeantLiesInOnePlace() {
    assertThat(one("data/x/*.csv").place()).isEqualTo("data/x");
    assertThat(one("**").place()).isEmpty();
    assertThat(one(".").place()).isEmpty();
    assertThat(one("data").place()).isEqualTo("data");
  }
}
