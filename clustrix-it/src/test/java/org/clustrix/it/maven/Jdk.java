package org.clustrix.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK of this machine. */
public record Jdk(int release, Path home) {

  /** Returns the JDK that runs the tests. */
  public static Jdk current() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /**
   * Finds a JDK of a release: the one that runs the tests, {@code JAVA_HOME_<release>_X64}, {@code
   * JAVA_<release>_HOME}, or one below {@code /usr/lib/jvm}.
   */
  public static Optional<Jdk> find(int release) {
    if (current().release() == release) {
      return Optional.of(current());
    }
    return Stream.concat(
            Stream.of("JAVA_HOME_" + release + "_X64", "JAVA_" + release + "_HOME")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(Path::of),
            installed().stream())
        .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
        .filter(home -> release(home).startsWith("JAVA_VERSION=\"" + release))
        .findFirst()
        .map(home -> new Jdk(release, home));
  }

  private static List<Path> installed() {
    Path folder = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> homes = Files.list(folder)) {
      return homes.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String release(Path home) {
    Path file = home.resolve("release");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("JAVA_VERSION="))
              .findFirst()
              .orElse("")
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
