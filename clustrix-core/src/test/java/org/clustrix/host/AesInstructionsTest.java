package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesInstructionsTest {
  @TempDir private Path folder;

  private boolean told(String text) throws IOException {
    return AesInstructions.told(Files.writeString(folder.resolve("cpuinfo"), text)).orElseThrow();
  }

  @Test
  void theFirstProcessorTells() throws IOException {
    assertThat(told("processor\t: 0\nflags\t\t: fpu vme aes xsave\n")).isTrue();
    assertThat(told("processor\t: 0\nFeatures\t: fp asimd aes pmull\n")).isTrue();
    assertThat(told("processor\t: 0\nflags\t\t: fpu vme vaes\n")).isFalse();
    assertThat(told("Features\t: fp asimd\nFeatures\t: fp aes\n")).isFalse();
  }

  @Test
  void whatIsNotThereTellsNothing() {
    assertThat(AesInstructions.told(folder.resolve("none"))).isEmpty();
  }
}
