package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
  @TempDir private Path folder;
  private DataFiles files;

  @BeforeEach
  void project() throws IOException {
    for (String name :
        new String[] {
          "p/data/a.csv",
          "p/data/b c.csv",
          "p/data/deep/Zürich.csv",
          "p/target/clustrix/old.zip",
          "p/target/classes/A.class",
          "outside.csv"
        }) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), name);
    }
    files = new DataFiles(folder.resolve("p"), folder.resolve("p/target/clustrix"));
  }

  @Test
  void takesFilesFoldersAndGlobs() throws IOException {
    files.listed("data/a.csv");
    assertThat(files.files()).containsOnlyKeys("data/a.csv");
    files.listed("data/*.csv");
    assertThat(files.files()).containsOnlyKeys("data/a.csv", "data/b c.csv");
    files.listed("./data");
    assertThat(files.files())
        .containsOnlyKeys("data/a.csv", "data/b c.csv", "data/deep/Zürich.csv");
  }

  @Test
  void takesFilesAtAnyDepth() throws IOException {
    files.listed("**/Z*.csv");
    assertThat(files.files()).containsOnlyKeys("data/deep/Zürich.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/missing.csv", "*.nothing", "nowhere/**"})
  void namesThePatternThatFindsNothing(String pattern) {
    assertThatThrownBy(() -> files.listed(pattern))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("'" + pattern + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.csv", "/etc/passwd", "data/../../outside.csv", "../*.csv"})
  void refusesWhatLiesOutside(String pattern) {
    assertThatThrownBy(() -> files.listed(pattern))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("outside");
    assertThat(files.files()).isEmpty();
  }

  @Test
  void packsNoPackagesAndNotTheWholeProjectByReference() throws IOException {
    files.referenced(".");
    files.referenced("target");
    files.referenced("target/clustrix/old.zip");
    files.referenced("../outside.csv");
    files.referenced("missing");
    files.referenced("bad\u0000name");
    assertThat(files.files()).isEmpty();
  }
}
