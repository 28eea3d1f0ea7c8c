package org.clustrix.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedDirectoriesTest {
  @Test
  void eachEndOfTheClustersPathIsTriedBelowWhatTheUserNames() {
    assertThat(SharedDirectories.of(List.of("/mnt/scratch")).guesses("/data/ada/run"))
        .containsExactly(
            Path.of("/mnt/scratch/.clustrix"),
            Path.of("/mnt/scratch/run/.clustrix"),
            Path.of("/mnt/scratch/ada/run/.clustrix"),
            Path.of("/mnt/scratch/data/ada/run/.clustrix"),
            Path.of("/data/ada/run/.clustrix"));
  }

  @Test
  void withoutAWordThereIsTheSamePath() {
    assertThat(SharedDirectories.of(List.of()).guesses("/data/ada"))
        .containsExactly(Path.of("/data/ada/.clustrix"));
  }

  @Test
  void offGuessesNothing() {
    assertThat(SharedDirectories.of(List.of("off")).guesses("/data/ada")).isEmpty();
  }

  @Test
  void aRelativeFolderIsRefused() {
    assertThatThrownBy(() -> SharedDirectories.of(List.of("/mnt", "scratch")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scratch");
    assertThatThrownBy(() -> SharedDirectories.of(List.of("off", "/mnt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("off");
  }
}
