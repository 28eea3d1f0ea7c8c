package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search must end with a set that works and from which nothing can go. */
final class SmallestSetTest {
  @TempDir private Path folder;

  private Library library(String name, int size) throws IOException {
    Path file = Files.write(folder.resolve(name + ".jar"), new byte[size]);
    return new Library("g:" + name + ":jar:1", file);
  }

  @Test
  void leavesOutTheLargestFirstAndKeepsTheOrder() throws IOException {
    Library small = library("small", 1);
    Library large = library("large", 100);
    Library needed = library("needed", 10);
    List<Library> kept =
        SmallestSet.reduce(
            List.of(small, needed, large),
            rest -> rest.contains(needed) && (rest.contains(small) || rest.contains(large)));
    assertThat(kept).containsExactly(small, needed);
  }

  @Test
  void goesOnUntilAWholeRoundKeepsAll() throws IOException {
    Library large = library("large", 100);
    Library small = library("small", 1);
    List<List<Library>> tried = new ArrayList<>();
    // the large one can go only after the small one
    List<Library> kept =
        SmallestSet.reduce(
            List.of(large, small),
            rest -> {
              tried.add(rest);
              return rest.contains(large) || rest.isEmpty();
            });
    assertThat(kept).isEmpty();
    assertThat(tried).containsExactly(List.of(small), List.of(large), List.of());
  }
}
