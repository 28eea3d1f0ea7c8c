package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files count, and which of them more. */
class ConfigFilesTest {
  @TempDir private Path folder;
  private Path module;
  private Path user;

  @BeforeEach
  void folders() throws IOException {
    module = Files.createDirectories(folder.resolve("project/module"));
    user = Files.createDirectories(folder.resolve("config/clustrix"));
  }

  private static void file(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("clustrix.yml"), text);
  }

  private ConfigFiles files() {
    return ConfigFiles.find(
        List.of(module, module.getParent()),
        Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()));
  }

  private ClusterConfig merged(Map<String, String> code) {
    return ClusterConfig.merge(files().below(List.of(new ConfigSource("the program", code))));
  }

  @Test
  void theModuleBeatsTheRootAndTheProjectBeatsTheUser() throws IOException {
    file(user, "cores: 4\nmemory: 4G\ntime: 4h\nclusters: {hpc: {cores: 40, account: mine}}\n");
    assertThat(merged(Map.of()).text(Setting.CORES)).isEqualTo("4");
    file(module.getParent(), "cores: 3\nmemory: 3G\n");
    assertThat(merged(Map.of()).text(Setting.CORES)).isEqualTo("3");
    file(module, "cores: 2\nclusters: {hpc: {memory: 20G}}\n");

    ClusterConfig plain = merged(Map.of());
    assertThat(plain.text(Setting.CORES)).isEqualTo("2");
    assertThat(plain.text(Setting.MEMORY)).isEqualTo("3G");
    assertThat(plain.text(Setting.TIME)).isEqualTo("4h");
    assertThat(plain.find(Setting.ACCOUNT)).isEmpty();

    ClusterConfig hpc = merged(Map.of("cluster", "hpc", "time", "1h"));
    assertThat(hpc.text(Setting.CORES)).isEqualTo("2");
    assertThat(hpc.text(Setting.MEMORY)).isEqualTo("20G");
    assertThat(hpc.text(Setting.ACCOUNT)).isEqualTo("mine");
    assertThat(hpc.text(Setting.TIME)).isEqualTo("1h");
    assertThat(hpc.source(Setting.ACCOUNT)).isEqualTo(user.resolve("clustrix.yml") + ":4");
  }

  @Test
  void anUnknownClusterListsThoseOfAllFiles() throws IOException {
    assertThatThrownBy(() -> merged(Map.of("cluster", "hpc")))
        .hasMessageContaining("there is no cluster 'hpc', set in the program")
        .hasMessageContaining("no clustrix.yml is found");
    file(user, "clusters: {hpc: {cores: 40}}\n");
    file(module, "clusters: {cloud: {cores: 40}}\n");
    assertThatThrownBy(() -> merged(Map.of("cluster", "elsewhere")))
        .hasMessageContaining("'elsewhere', set in the program")
        .hasMessageContaining(module.resolve("clustrix.yml").toString())
        .hasMessageContaining(user.resolve("clustrix.yml").toString())
        .hasMessageContaining("there are: cloud, hpc");
  }

  @Test
  void whatAPackageHoldsDependsOnTheProjectAlone() throws IOException {
    file(user, "environment: {WHO: me}\nclusters: {hpc: {environment: {WHERE: hpc}}}\n");
    file(module, "dataFiles: [data]\nenvironment: {WHAT: analysis}\n");
    ConfigSource line = new ConfigSource("the command line", Map.of("cluster", "hpc"));
    ClusterConfig packaging = ClusterConfig.merge(files().belowForPackages(List.of(line)));
    assertThat(packaging.list(Setting.DATA_FILES)).containsExactly("data");
    assertThat(packaging.environment()).isEqualTo(Map.of("WHAT", "analysis"));
    assertThat(ClusterConfig.merge(files().below(List.of(line))).environment())
        .isEqualTo(Map.of("WHAT", "analysis"));

    file(user, "exclude: [a.B]\n");
    assertThatThrownBy(this::files)
        .hasMessageContaining("clustrix.yml:1: exclude decides what a package holds");
  }

  @Test
  void anotherSpellingOfTheNameIsNotPassedOver() throws IOException {
    Files.writeString(module.resolve("clustrix.yaml"), "cores: 1");
    assertThatThrownBy(this::files).hasMessageContaining("call it clustrix.yml");
  }

  @Test
  void anAnnotationSaysNothingWithItsDefaults() {
    ConfigSource source =
        ConfigSource.annotation(
            Map.of(
                "cores", List.of("0"),
                "memory", List.of(""),
                "gpus", List.of("2"),
                "environment", List.of("A=1,2"),
                "jvmOptions", List.of("-Da=b c", "-Xint")));
    ClusterConfig config = ClusterConfig.merge(List.of(source));
    assertThat(config.isSet(Setting.CORES)).isFalse();
    assertThat(config.isSet(Setting.MEMORY)).isFalse();
    assertThat(config.text(Setting.GPUS)).isEqualTo("2");
    assertThat(config.environment()).isEqualTo(Map.of("A", "1,2"));
    assertThat(config.words(Setting.JVM_OPTIONS)).containsExactly("-Da=b c", "-Xint");
  }
}
