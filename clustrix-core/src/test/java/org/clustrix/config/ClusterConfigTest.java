package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterConfigTest {

  @Test
  void theStrongestSourceWinsAndIsNamed() {
    ClusterConfig config =
        ClusterConfig.merge(
            List.of(
                new ConfigSource("the command line", Map.of("cores", "8")),
                new ConfigSource("the POM", Map.of("cores", "2", "partition", "batch"))));

    assertThat(config.integer(Setting.CORES, 1)).isEqualTo(8);
    assertThat(config.source(Setting.CORES)).isEqualTo("the command line");
    assertThat(config.text(Setting.PARTITION)).isEqualTo("batch");
    assertThat(config.source(Setting.CLUSTER_PORT)).isEqualTo("the default");
  }

  @Test
  void anUnknownSettingNamesTheNearOneAndItsPlace() {
    assertThatThrownBy(
            () ->
                ClusterConfig.merge(
                    List.of(new ConfigSource("the POM", Map.of("clusterHots", "x")))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'clusterHots', set in the POM")
        .hasMessageContaining("clusterHost");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "4K, 4096",
    "64M, 67108864",
    "2G, 2147483648",
    "1 GiB, 1073741824",
    "3g, 3221225472"
  })
  void bytes(String text, long expected) {
    assertThat(ClusterConfig.of(Map.of("memory", text)).bytes(Setting.MEMORY)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1G", "1.5G", "G", "four", "9999999999T"})
  void wrongBytesNameValuePlaceAndForm(String text) {
    assertThatThrownBy(() -> ClusterConfig.of(Map.of("memory", text)).bytes(Setting.MEMORY))
        .hasMessageContaining("memory is '" + text + "', set in the program")
        .hasMessageContaining("such as 4G");
  }

  @ParameterizedTest
  @CsvSource({
    "90s, PT1M30S",
    "30m, PT30M",
    "2h, PT2H",
    "3d, PT72H",
    "02:30:00, PT2H30M",
    "1-12:00:00, PT36H"
  })
  void times(String text, Duration expected) {
    assertThat(ClusterConfig.of(Map.of("time", text)).duration(Setting.TIME)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "10", "1:00", "tomorrow"})
  void wrongTimes(String text) {
    assertThatThrownBy(() -> ClusterConfig.of(Map.of("time", text)).duration(Setting.TIME))
        .hasMessageContaining("time is '" + text + "'");
  }

  @Test
  void environmentKeepsCommasWhereItHasLines() {
    assertThat(ClusterConfig.of(Map.of("environment", "A=1, B=x=y")).environment())
        .containsExactly(Map.entry("A", "1"), Map.entry("B", "x=y"));
    assertThat(ClusterConfig.of(Map.of("environment", "A=1,2\n  B=3\n")).environment())
        .containsExactly(Map.entry("A", "1,2"), Map.entry("B", "3"));
    assertThatThrownBy(() -> ClusterConfig.of(Map.of("environment", "1A=2")).environment())
        .hasMessageContaining("NAME=value");
  }

  @Test
  void aSecretHasNoText() {
    assertThat(new Secret("tiger").toString()).doesNotContain("tiger");
    assertThat(String.valueOf(java.util.Optional.of(new Secret("tiger")))).doesNotContain("tiger");
  }
}
