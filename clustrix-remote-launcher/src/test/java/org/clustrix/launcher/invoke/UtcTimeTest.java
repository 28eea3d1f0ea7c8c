package org.clustrix.launcher.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999, 1000, 59_000, 1_795_345_463_007L, 4_102_444_800_000L, -1})
  void isTheSameInstantInAFixedForm(long millis) {
    assertThat(UtcTime.text(millis)).hasSize("2026-11-22T11:04:23.007Z".length());
    assertThat(Instant.parse(UtcTime.text(millis))).isEqualTo(Instant.ofEpochMilli(millis));
  }
}
