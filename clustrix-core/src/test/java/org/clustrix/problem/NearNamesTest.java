package org.clustrix.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

  @Test
  void namesTheNearOnesOrAll() {
    assertThat(NearNames.didYouMean("parttion", List.of("partition", "account", "time")))
        .isEqualTo("did you mean partition?");
    assertThat(NearNames.didYouMean("xyzzy", List.of("partition", "account")))
        .isEqualTo("there are partition, account");
  }

  @Test
  void distanceIsLevenshteins() {
    assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearNames.distance("", "abc")).isEqualTo(3);
  }
}
