package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BuiltProgramTest {
  private static final Path FOLDER = Path.of("program");
  private static final Library USED = new Library("g:used:jar:1", FOLDER.resolve("used.jar"));
  private static final Library HARD = new Library("g:hard:jar:1", FOLDER.resolve("hard.jar"));
  private static final Library ADDED = new Library("g:added:jar:1", FOLDER.resolve("added.jar"));

  private static BuiltProgram built(String... noise) {
    return new BuiltProgram(
        new CorpusProgram("program", FOLDER, "kind", "out", List.of(noise)),
        FOLDER,
        List.of(USED, HARD, ADDED),
        Map.of(
            USED.coordinates(),
            List.of(HARD.coordinates()),
            ADDED.coordinates(),
            List.of(HARD.coordinates())));
  }

  @Test
  void noiseIsWhatWeAdded() {
    assertThatCode(() -> built("g:added").checkNoise()).doesNotThrowAnyException();
  }

  @Test
  void whatAUsedLibraryNeedsIsNoNoise() {
    assertThatThrownBy(() -> built("g:added", "g:hard").checkNoise())
        .hasMessageContaining("g:hard")
        .hasMessageContaining("but g:used needs it");
  }

  @Test
  void noiseIsOnTheClassPath() {
    assertThatThrownBy(() -> built("g:other").checkNoise())
        .hasMessageContaining("g:other, which is not among");
  }
}
