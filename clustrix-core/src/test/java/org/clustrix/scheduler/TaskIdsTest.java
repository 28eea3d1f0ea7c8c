package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskIdsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {"0-3 > 0 1 2 3", "7 > 7", "1-9:4%2 > 1 5 9", "3, 5-6,8%50 > 3 5 6 8", "x,2- > ''"})
  void reads(String set, String numbers) {
    assertThat(String.join(" ", TaskIds.numbers(set).stream().map(String::valueOf).toList()))
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {"0-3", "7", "1,5,9", "3,5-6,8"})
  void writesWhatItReads(String set) {
    assertThat(TaskIds.set(TaskIds.numbers(set))).isEqualTo(set);
  }

  @Test
  void tenThousandAreOneRange() {
    List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
    assertThat(TaskIds.set(all)).isEqualTo("0-9999");
    assertThat(TaskIds.numbers("0-9999")).isEqualTo(all);
  }
}
