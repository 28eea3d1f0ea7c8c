package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveSettingsTest {
  @TempDir private Path folder;

  @Test
  void eachSettingIsToldWithItsSourceAndWithoutSecrets() throws Exception {
    Path file = folder.resolve("clustrix.yml");
    Files.writeString(
        file,
        """
        cluster: hpc
        clusters:
          hpc:
            modules: [gcc, java/21]
            environment: {DB_PASSWORD: geheim, MODE: fast}
          spare: {cores: 2}
        """);
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.resolve("none").toString());
    ConfigFiles files = ConfigFiles.find(List.of(folder), environment);
    ConfigSource line =
        new ConfigSource(
            "the command line",
            Map.of(
                "artifactRepository", "https://ada:geheim@repo.example.org/maven",
                "prologue", "export API_TOKEN='ge heim'\nulimit -c 0"));
    ClusterConfig config = ClusterConfig.merge(files.below(List.of(line)));

    List<String> lines = EffectiveSettings.lines(config, files, environment);

    assertThat(lines)
        .anyMatch(l -> l.matches("modules +gcc, java/21 +" + file + ":4"))
        .anyMatch(l -> l.matches("environment +DB_PASSWORD=\\*\\*\\*, MODE=fast +.*:5"))
        .anyMatch(
            l -> l.matches("artifactRepository +https://\\*\\*\\*@repo.example.org/maven +.*"))
        .anyMatch(
            l -> l.matches("prologue +export API_TOKEN=\\*\\*\\* / ulimit -c 0 +the command line"))
        .anyMatch(l -> l.matches("cores +1 +the default"))
        .contains("read " + file + ", which has the clusters hpc, spare")
        .contains("there is no " + folder.resolve("none/clustrix/clustrix.yml"))
        .noneMatch(l -> l.contains("heim"));
    for (Setting setting : Setting.values()) {
      assertThat(lines).filteredOn(l -> l.startsWith(setting.key() + " ")).hasSize(1);
    }
  }
}
