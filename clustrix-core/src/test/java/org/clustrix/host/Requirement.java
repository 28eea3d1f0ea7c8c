package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a test needs of the machine: skipped without, but where {@code CI=true} it fails. */
public final class Requirement {
  private Requirement() {}

  /** Needs a program, by its path or by its name in {@code PATH}. */
  public static void program(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder).resolve(program))
            .anyMatch(Files::isExecutable);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("this machine has " + program).isTrue();
    }
    assumeTrue(there, program);
  }
}
