package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for each program of the corpus, without building one. */
final class CorpusSourcesTest {
  private static List<CorpusProgram> programs() throws IOException {
    return CorpusProgram.all(Path.of("bench", "corpus"));
  }

  @Test
  void thereAreManyAndEachSaysWhatItStandsFor() throws IOException {
    assertThat(programs()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(programs()).allSatisfy(program -> assertThat(program.kind()).isNotBlank());
    assertThat(programs()).extracting(CorpusProgram::kind).doesNotHaveDuplicates();
  }

  @Test
  void eachHasAnAnswerAndNoise() throws IOException {
    assertThat(programs())
        .allSatisfy(
            program -> {
              assertThat(program.expected()).endsWith("\n").hasSizeGreaterThan(4);
              assertThat(program.noise()).hasSizeGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void noSourceKnowsTheMachineItWasWrittenOn() throws IOException {
    for (CorpusProgram program : programs()) {
      try (Stream<Path> files = Files.walk(program.folder())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertThat(text).as("%s", file).doesNotContain("user.home", "/home/", "C:\\");
        }
      }
    }
  }
}
