package org.clustrix.it.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands of this machine, run to their end. Stateless. */
final class Call {
  private Call() {}

  /**
   * Runs a command.
   *
   * @return what it printed
   * @throws IllegalStateException where its status is not 0
   */
  static String of(String... words) {
    return of(List.of(words), true);
  }

  /** Runs a command that may fail. */
  static String anyhow(String... words) {
    return of(List.of(words), false);
  }

  private static String of(List<String> words, boolean strict) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 && strict) {
        throw new IllegalStateException("failed: " + words + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
