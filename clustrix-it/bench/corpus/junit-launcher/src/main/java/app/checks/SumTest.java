package app.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Offsets.class)
public class SumTest {
  @Test
  @DisplayName("an offset is given by an extension")
  void offset(Offset offset) {
    assertThat(offset.value() + 1).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/sums.csv")
  void sums(int a, int b, int sum) {
    assertThat(a + b).isEqualTo(sum);
  }

  @ParameterizedTest
  @MethodSource("words")
  void words(String word) {
    assertThat(word).hasSizeGreaterThan(2);
  }

  static Stream<String> words() {
    return Stream.of("one", "two", "no");
  }
}
