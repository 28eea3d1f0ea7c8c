package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageMetadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fixture is packaged; its comments say what must be in and what must stay out; and then it
 * runs in a fresh JVM that has nothing but the package, and must answer as with the full class
 * path.
 */
class FixtureTest {
  @TempDir private Path folder;

  static List<String> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(Fixture.ALL)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void holdsWhatItNeedsAndNothingElse(String name) throws Exception {
    Fixture fixture = Fixture.compiled(name, folder);
    PackageInfo info = new FilePackager().packageFunction(fixture.request(folder.resolve("out")));
    Set<String> found = found(info.metadata());

    Map<String, List<String>> expected = fixture.expectations();
    expected.keySet().removeAll(List.of("function"));
    assertThat(expected.keySet()).isSubsetOf("in", "out", "unresolved", "filesystem", "import");
    assertThat(found).containsAll(expected.getOrDefault("in", List.of()));
    assertThat(found).doesNotContainAnyElementsOf(expected.getOrDefault("out", List.of("nothing")));
    assertThat(info.metadata().dependencies().unresolved())
        .containsExactlyElementsOf(expected.getOrDefault("unresolved", List.of()));
    assertThat(info.metadata().dependencies().filesystemCalls().stream().map(Object::toString))
        .containsAll(expected.getOrDefault("filesystem", List.of()));

    assertThat(answer(info)).isEqualTo(answerWithEverything(fixture, info.metadata()));
  }

  /** Classes, resources as {@code root/name}, data files as {@code data/…}, group:artifact. */
  private static Set<String> found(PackageMetadata metadata) {
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

  private String answer(PackageInfo info) throws Exception {
    Unpacked unpacked = Unpacked.of(info, folder.resolve("cluster"));
    return run(unpacked.data(), unpacked.classPath(), info.metadata());
  }

  private String answerWithEverything(Fixture fixture, PackageMetadata metadata) throws Exception {
    List<String> all = fixture.classPath().stream().map(e -> e.file().toString()).toList();
    return run(fixture.project(), all, metadata);
  }

  private String run(Path work, List<String> classPath, PackageMetadata metadata) throws Exception {
    List<String> withMain = new ArrayList<>(classPath);
    withMain.add(runner());
    String answer =
        FreshJvm.run(
            work,
            withMain,
            FixtureMain.class.getName(),
            metadata.function().className(),
            metadata.function().name());
    assertThat(answer).contains("answer: ");
    return answer;
  }

  /** A folder with nothing but the main class, so that no other class of the tests is seen. */
  private String runner() throws IOException, URISyntaxException {
    Path tests =
        Path.of(FixtureMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = FixtureMain.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve("runner").resolve(name);
    Files.createDirectories(copy.getParent());
    if (!Files.exists(copy)) {
      Files.copy(tests.resolve(name), copy);
    }
    return folder.resolve("runner").toString();
  }
}
