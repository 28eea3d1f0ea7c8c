package org.clustrix.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageMetadata;

/**
 * What the comments of a fixture's sources say, such as {@code // in: a.B}. Immutable.
 *
 * @param all what is said, by the word before the colon
 */
record Expectations(Map<String, List<String>> all) {

  static Expectations in(Path sources) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Expectations::isSource).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int colon = line.indexOf(": ");
          if (line.startsWith("// ") && colon > 0) {
            found
                .computeIfAbsent(line.substring(3, colon), key -> new ArrayList<>())
                .add(line.substring(colon + 2).strip());
          }
        }
      }
    }
    return new Expectations(found);
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|kt|scala|groovy)");
  }

  /** Returns what is said with a word. */
  List<String> of(String word) {
    return all.getOrDefault(word, List.of());
  }

  List<String> orElse(String word, String otherwise) {
    return all.getOrDefault(word, List.of(otherwise));
  }

  String function() {
    return of("function").get(0);
  }

  /** Returns the Java release that the sources are compiled for. */
  int release() {
    return of("release").isEmpty() ? 17 : Integer.parseInt(of("release").get(0));
  }

  /** Returns classes, resources as {@code root/name}, data as {@code data/…}, group:artifact. */
  static Set<String> found(PackageMetadata metadata) {
    Set<String> found = new TreeSet<>();
    for (ContentEntry entry : metadata.contents()) {
      String path = entry.path();
      if (path.startsWith("classes/")) {
        String inRoot = path.substring(path.indexOf('/', "classes/".length()) + 1);
        String root = path.substring(path.indexOf('-') + 1, path.indexOf('/', 9));
        found.add(
            inRoot.endsWith(".class")
                ? inRoot.substring(0, inRoot.length() - 6).replace('/', '.')
                : root + "/" + inRoot);
      } else {
        found.add(path);
      }
    }
    for (ExternalDependency dependency : metadata.dependencies().externalDependencies()) {
      String[] parts = dependency.coordinates().split(":", -1);
      found.add(parts[0] + ":" + parts[1]);
    }
    return found;
  }
}
