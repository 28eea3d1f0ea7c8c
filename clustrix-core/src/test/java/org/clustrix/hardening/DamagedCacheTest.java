package org.clustrix.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.clustrix.packaging.AnalysisCache;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.PackagingRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the cache of the analysis, the outcome is the same. */
class DamagedCacheTest {
  private static final int DAMAGES = Integer.getInteger("clustrix.damages", 40);
  private static final long SEED = Long.getLong("clustrix.seed", 31);

  @TempDir private Path folder;
  private Path cache;
  private PackagingRequest request;
  private String expected;

  @BeforeEach
  void packageWithoutCache() throws Exception {
    cache = folder.resolve("cache");
    request = Fixture.compiled("json", folder).request(folder.resolve("out"));
    expected = AnalysisMain.outcome(request);
  }

  private String cached() throws Exception {
    return AnalysisMain.outcome(request.with(new AnalysisCache(Optional.of(cache))));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void changedBytesChangeNothing() throws Exception {
    Random random = new Random(SEED);
    assertThat(cached()).isEqualTo(expected);
    assertThat(cached()).as("warm").isEqualTo(expected);
    assertThat(files())
        .extracting(file -> file.getParent().getFileName().toString().replaceFirst("\\d+$", ""))
        .contains("classes-", "listings-", "digests-");
    for (int i = 0; i < DAMAGES; i++) {
      List<Path> files = files();
      Path file = files.get(random.nextInt(files.size()));
      Files.write(file, damaged(file, files, random));
      assertThat(cached()).as("seed %d, damage %d of %s", SEED, i, file).isEqualTo(expected);
    }
  }

  private static byte[] damaged(Path file, List<Path> files, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < 20) {
      return new byte[random.nextInt(100)];
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length * 2));
      }
      case 1 -> {
        // Where names, lengths and check sums stand.
        for (int i = random.nextInt(4); i >= 0; i--) {
          bytes[random.nextInt(Math.min(bytes.length, 4000))] = (byte) random.nextInt();
        }
      }
      case 2 -> {
        return Files.readAllBytes(files.get(random.nextInt(files.size())));
      }
      case 3 -> {
        int start = random.nextInt(bytes.length - 8);
        Arrays.fill(bytes, start, start + 8, (byte) (random.nextBoolean() ? 0xff : 0));
      }
      default -> {
        for (int i = random.nextInt(20); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
    }
    return bytes;
  }

  @Test
  void mayBeDeletedAtAnyTime() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> deleting =
        CompletableFuture.supplyAsync(
            () -> {
              int deleted = 0;
              while (!done.get()) {
                deleted += delete(cache) ? 1 : 0;
              }
              return deleted;
            });
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      outcomes.add(cached());
    }
    done.set(true);
    assertThat(outcomes).containsOnly(expected);
    assertThat(deleting.get()).isPositive();
  }

  /** Returns whether there was anything. */
  private static boolean delete(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      return true;
    } catch (IOException | java.io.UncheckedIOException e) {
      return false; // it is not there, or somebody makes it anew at this moment
    }
  }

  @Test
  void needNotBeWritable() throws Exception {
    Files.writeString(cache, "a file where the folder should be");
    assertThat(cached()).isEqualTo(expected);

    Files.delete(cache);
    assertThat(cached()).isEqualTo(expected);
    try (Stream<Path> folders = Files.walk(cache)) {
      for (Path path : folders.filter(Files::isDirectory).toList()) {
        // Where the tests run as root, this refuses nothing, and shows no more than the rest.
        assertThat(path.toFile().setWritable(false)).isTrue();
      }
    }
    assertThat(cached()).isEqualTo(expected);
    try (Stream<Path> folders = Files.walk(cache)) {
      folders.filter(Files::isDirectory).forEach(path -> path.toFile().setWritable(true));
    }
  }

  @Test
  void servesProcessesThatWorkAtTheSameTime() throws Exception {
    List<CompletableFuture<String>> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path out = folder.resolve("out-" + i);
      processes.add(CompletableFuture.supplyAsync(() -> process(out)));
    }
    for (CompletableFuture<String> process : processes) {
      List<String> outcomes =
          process.get().lines().filter(line -> line.startsWith("outcome ")).toList();
      assertThat(outcomes).hasSize(4).containsOnly("outcome " + expected);
    }
    assertThat(cached()).isEqualTo(expected);
    assertThat(files()).noneMatch(file -> file.getFileName().toString().endsWith(".tmp"));
  }

  private String process(Path out) {
    try {
      return ChildAnalysis.run(List.of(), "json", folder.resolve("built"), out, cache, 4);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
