package org.clustrix.it.corpus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One jar of a program's class path.
 *
 * @param coordinates {@code group:artifact:jar[:classifier]:version}
 * @param file the jar
 */
record Library(String coordinates, Path file) {
  /** Stands for the local repository in the text that Maven writes. */
  static final String REPOSITORY = "REPOSITORY";

  /**
   * Reads a class path.
   *
   * @param text paths that start with {@link #REPOSITORY}, in order
   * @param repository the local repository
   */
  static List<Library> parse(String text, Path repository) {
    List<Library> libraries = new ArrayList<>();
    for (String path : text.strip().split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        libraries.add(of(path.substring(REPOSITORY.length() + 1), repository));
      }
    }
    return List.copyOf(libraries);
  }

  /** The layout of a Maven repository: {@code group/artifact/version/artifact-version[-c].jar}. */
  private static Library of(String path, Path repository) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    int end = parts.size();
    String artifact = parts.get(end - 3);
    String version = parts.get(end - 2);
    String group = String.join(".", parts.subList(0, end - 3));
    String rest = parts.get(end - 1).substring((artifact + "-" + version).length());
    String classifier = rest.startsWith("-") ? rest.substring(1, rest.length() - 4) + ":" : "";
    return new Library(
        group + ":" + artifact + ":jar:" + classifier + version, repository.resolve(path));
  }

  /** Returns {@code group:artifact}. */
  String id() {
    return id(coordinates);
  }

  /** Returns {@code group:artifact} of coordinates. */
  static String id(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    return parts[0] + ":" + parts[1];
  }

  long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long bytes(Collection<Library> libraries) {
    return libraries.stream().mapToLong(Library::size).sum();
  }
}
