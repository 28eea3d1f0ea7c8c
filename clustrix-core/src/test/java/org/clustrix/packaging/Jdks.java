package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Other JDKs than the one that the tests run on. Stateless. */
final class Jdks {
  /** Where Debian and its relatives keep their JDKs. */
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  private Jdks() {}

  /** Returns JDK 25 where it is installed. */
  static Optional<Path> jdk25() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return Optional.empty();
    }
    try (Stream<Path> jdks = Files.list(JDKS)) {
      return jdks.filter(jdk -> jdk.getFileName().toString().contains("25"))
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
          .sorted()
          .findFirst();
    }
  }

  /**
   * Returns the home of a JDK that can compile for a release: this one, or JDK 25. Without it the
   * test is skipped, on a build server it fails.
   */
  static Path forRelease(int release) throws IOException {
    if (release <= Runtime.version().feature()) {
      return Path.of(System.getProperty("java.home"));
    }
    Optional<Path> jdk = jdk25();
    String missing = "there is no JDK 25 below " + JDKS + " to compile for release " + release;
    if (jdk.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    return jdk.orElseGet(() -> abort(missing));
  }

  /** Returns the command of a JDK. */
  static String command(Path home, String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
