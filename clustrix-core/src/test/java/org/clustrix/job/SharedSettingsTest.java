package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.sharing.SharedDirectories;
import org.junit.jupiter.api.Test;

/** What {@code sharedDirectory} and {@code loginFromNodes} mean. */
class SharedSettingsTest {
  private static List<String> hosts(Map<String, String> settings) {
    return JobSpecs.login(ClusterConfig.of(settings)).hosts();
  }

  @Test
  void aNodeTriesTheHostThatSubmittedAndThenOurs() {
    assertThat(hosts(Map.of("clusterType", "slurm"))).containsExactly("submit-host");
    assertThat(
            hosts(
                Map.of(
                    "clusterHost", "login.example.org", "username", "ada", "clusterPort", "2222")))
        .containsExactly("submit-host", "ada@login.example.org:2222");
  }

  @Test
  void whatTheUserNamesIsAllThatIsTried() {
    assertThat(hosts(Map.of("clusterHost", "a", "loginFromNodes", "b:2022, ada@login.internal")))
        .containsExactly("b:2022", "ada@login.internal");
    assertThat(hosts(Map.of("clusterHost", "a", "loginFromNodes", "off"))).isEmpty();
  }

  @Test
  void eachJobHasATokenOfItsOwn() {
    ClusterConfig config = ClusterConfig.of(Map.of());
    assertThat(JobSpecs.login(config).token())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(JobSpecs.login(config).token());
  }

  @Test
  void offAndNothingAreNotTheSame() {
    assertThat(Hosts.shared(ClusterConfig.of(Map.of("sharedDirectory", "off"))))
        .isEqualTo(SharedDirectories.NONE);
    assertThat(Hosts.shared(ClusterConfig.of(Map.of())).samePath()).isTrue();
  }

  @Test
  void aFolderThatIsNoneIsToldWithItsPlace() {
    assertThatThrownBy(
            () -> Hosts.shared(ClusterConfig.of(Map.of("sharedDirectory", "/mnt, scratch"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sharedDirectory is 'scratch', set in the program")
        .hasMessageContaining("absolute folder");
  }
}
