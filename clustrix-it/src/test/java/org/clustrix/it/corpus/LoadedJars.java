package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars a program takes classes from on its full class path, by the JVM's own log. What is
 * called noise must not be among them: then no analysis could be blamed for keeping it.
 */
final class LoadedJars {
  private static final Pattern SOURCE = Pattern.compile(" source: (?:jar:)?file:([^!\\s]+\\.jar)");

  private final Path file;

  private LoadedJars(Path file) {
    this.file = file;
  }

  static LoadedJars of(Workplace place, CorpusProgram program) {
    return new LoadedJars(place.target(program.name()).resolve("loaded.txt"));
  }

  /** Keeps the {@code group:artifact} of all libraries that a log of the JVM names. */
  void keep(Path log, List<Library> libraries) throws IOException {
    Set<String> sources = new HashSet<>();
    for (String line : Files.readAllLines(log)) {
      Matcher matcher = SOURCE.matcher(line);
      if (matcher.find()) {
        sources.add(matcher.group(1));
      }
    }
    Files.write(
        file,
        libraries.stream()
            .filter(library -> sources.contains(library.file().toString()))
            .map(Library::id)
            .toList());
  }

  /** Returns {@code group:artifact} of each; nothing where the full class path was never run. */
  List<String> ids() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Returns the noise that makes itself heard. */
  List<String> loudNoise(CorpusProgram program) throws IOException {
    return ids().stream().filter(program.noise()::contains).toList();
  }
}
