package org.clustrix.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.deploy.InputFile;
import org.clustrix.format.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
  @TempDir private Path project;

  private Path put(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private StagedFiles staged(String... settings) {
    return StagedFiles.of(
        ClusterConfig.of(Map.of(settings[0], settings[1])), project, project.resolve("out"));
  }

  private List<String> inputs(String patterns) {
    return staged("inputs", patterns).inputs().stream().map(InputFile::path).toList();
  }

  @Test
  void inputsAreFilesOfTheProjectByTheirContent() throws IOException {
    put("data/a file.csv", "1");
    put("data/deep/\u00fcber.csv", "2");
    assertThat(put("data/tool.sh", "#!/bin/sh").toFile().setExecutable(true)).isTrue();
    put("out/old.csv", "3");
    Files.createSymbolicLink(project.resolve("data/circle"), project.resolve("data"));

    assertThat(inputs("**/*.csv, data/tool.sh"))
        .containsExactly("data/a file.csv", "data/deep/\u00fcber.csv", "data/tool.sh");
    assertThat(inputs("out/old.csv")).containsExactly("out/old.csv");
    List<InputFile> files = staged("inputs", "data").inputs();
    assertThat(files).extracting(InputFile::executable).containsExactly(false, false, true);
    assertThat(files.get(0).sha256()).isEqualTo(Sha256.hex("1".getBytes(UTF_8)));
  }

  @Test
  void aLargeFileThatChangesIsAnotherInput() throws IOException {
    put("big", "a".repeat(2 << 20));
    String before = staged("inputs", "big").inputs().get(0).sha256();
    put("big", "b".repeat(2 << 20));
    assertThat(staged("inputs", "big").inputs().get(0).sha256()).isNotEqualTo(before);
  }

  @Test
  void whatCannotBeStagedIsRefused() throws IOException {
    assertThatThrownBy(() -> inputs("no*.csv"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("inputs names 'no*.csv', and there is no such file");
    put("line\nend", "x");
    assertThatThrownBy(() -> inputs("line*")).hasMessageContaining("cannot be said");
    ClusterConfig remote =
        ClusterConfig.of(Map.of("workingDirectory", "remote", "outputs", "a.txt"));
    assertThatThrownBy(() -> StagedFiles.of(remote, project, project))
        .hasMessageContaining("workingDirectory is 'remote'")
        .hasMessageContaining("outputs are of the folder of each job");
  }
}
