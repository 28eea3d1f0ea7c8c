package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterConfigBuilderTest {

  @Test
  void everyMethodSetsTheSettingOfItsName() {
    ClusterConfig config =
        ClusterConfig.builder()
            .clusterType("slurm")
            .clusterHost("h")
            .clusterPort(2222)
            .username("u")
            .keyFile(Path.of("k"))
            .knownHosts(Path.of("n"))
            .remoteWorkDir("/w")
            .remoteJavaPath("/j")
            .modules("a", "b")
            .cores(8)
            .memory("16G")
            .time(Duration.ofMinutes(90))
            .partition("p")
            .queue("q")
            .account("c")
            .gpus(2)
            .jvmOptions("-Xss1m", "-ea")
            .include("com.acme.**")
            .exclude("org.bad.**")
            .set("loginFromNodes", "off")
            .build();
    Map<Setting, String> said = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      if (config.source(setting).equals("the program")) {
        said.put(setting, config.text(setting));
      }
    }
    assertThat(said)
        .containsEntry(Setting.CLUSTER_TYPE, "slurm")
        .containsEntry(Setting.CLUSTER_HOST, "h")
        .containsEntry(Setting.CLUSTER_PORT, "2222")
        .containsEntry(Setting.USERNAME, "u")
        .containsEntry(Setting.KEY_FILE, "k")
        .containsEntry(Setting.KNOWN_HOSTS, "n")
        .containsEntry(Setting.REMOTE_WORK_DIR, "/w")
        .containsEntry(Setting.REMOTE_JAVA_PATH, "/j")
        .containsEntry(Setting.MODULES, "a,b")
        .containsEntry(Setting.CORES, "8")
        .containsEntry(Setting.MEMORY, "16G")
        .containsEntry(Setting.PARTITION, "p")
        .containsEntry(Setting.QUEUE, "q")
        .containsEntry(Setting.ACCOUNT, "c")
        .containsEntry(Setting.GPUS, "2")
        .containsEntry(Setting.JVM_OPTIONS, "-Xss1m -ea")
        .containsEntry(Setting.INCLUDE, "com.acme.**")
        .containsEntry(Setting.EXCLUDE, "org.bad.**")
        .containsEntry(Setting.LOGIN_FROM_NODES, "off");
    assertThat(config.duration(Setting.TIME)).contains(Duration.ofMinutes(90));
  }

  @Test
  void variablesKeepTheirCommas() {
    assertThat(ClusterConfig.builder().environment(Map.of("A", "1,2,B=3")).build().environment())
        .isEqualTo(Map.of("A", "1,2,B=3"));
    Map<String, String> two = Map.of("A", "1,2", "B", "x=y");
    assertThat(ClusterConfig.builder().environment(two).build().environment()).isEqualTo(two);
    assertThat(ClusterConfig.builder().environment(Map.of()).build().environment()).isEmpty();
  }

  @Test
  void anUnknownSettingNamesTheNearOnes() {
    ClusterConfigBuilder builder = ClusterConfig.builder().set("clusterHots", "x");
    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("clusterHots")
        .hasMessageContaining("clusterHost");
  }

  @Test
  void theEnvironmentWinsOverTheProgram() {
    Map<String, String> variables =
        Map.of("CLUSTRIX_CORES", "3", "CLUSTRIX_REMOTE_JAVA_PATH", "/x");
    ClusterConfig config =
        ClusterConfig.builder().cores(8).memory("1G").withEnvironment(variables).build();
    assertThat(config.text(Setting.CORES)).isEqualTo("3");
    assertThat(config.text(Setting.MEMORY)).isEqualTo("1G");
    assertThat(config.text(Setting.REMOTE_JAVA_PATH)).isEqualTo("/x");
  }
}
