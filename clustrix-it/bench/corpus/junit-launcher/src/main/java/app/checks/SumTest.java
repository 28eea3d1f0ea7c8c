package app.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(8, offset.value() + 1);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/sums.csv")
  void sums(int a, int b, int sum) {
    assertEquals(sum, a + b);
  }

  @ParameterizedTest
  @MethodSource("words")
  void words(String word) {
    assertTrue(word.length() > 2);
  }

  static Stream<String> words() {
    return Stream.of("one", "two", "no");
  }
}
