package org.clustrix.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The local repository of the builds that the tests start: the plugin under test is its own, all
 * else are links into the repository of the build that runs the tests. So nothing is downloaded
 * twice, whatever Maven version asks, and neither the plugin nor the examples are ever installed
 * where the user's other builds would find them.
 */
final class PrivateRepository {
  /** Folders that are real here; everything beside them is a link. */
  private static final Set<Path> REAL =
      Set.of(Path.of("org"), Path.of("com"), Path.of("org/clustrix"), Path.of("com/acme"));

  private static Path made;

  private PrivateRepository() {}

  /** Returns the repository, made at the first call in this JVM. */
  static synchronized Path path() {
    if (made == null) {
      Path root = Places.target().resolve("it-local-repo");
      try {
        for (Path folder : List.of(Path.of("org/clustrix"), Path.of("com/acme"))) {
          Trees.delete(root.resolve(folder));
        }
        link(Places.localRepository(), root, Path.of(""));
        Trees.copy(Places.target().resolve("it-repo/org/clustrix"), root.resolve("org/clustrix"));
      } catch (IOException e) {
        throw new UncheckedIOException("could not make the repository of the tests in " + root, e);
      }
      made = root;
    }
    return made;
  }

  private static void link(Path from, Path to, Path folder) throws IOException {
    Files.createDirectories(to.resolve(folder));
    try (Stream<Path> entries = Files.list(from.resolve(folder))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path relative = from.relativize(entry);
        Path link = to.resolve(relative);
        if (relative.equals(Path.of("org")) || relative.equals(Path.of("com"))) {
          link(from, to, relative);
        } else if (!REAL.contains(relative) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, entry);
        }
      }
    }
  }
}
