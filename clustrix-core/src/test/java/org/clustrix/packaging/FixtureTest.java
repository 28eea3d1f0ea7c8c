package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clustrix.format.ClassPathElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fixture is packaged; its comments say what must be in and what must stay out; and then,
 * unless it takes arguments, it runs in a fresh JVM that has nothing but the package, and must
 * answer as with the full class path.
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
    Expectations expected = fixture.expectations();
    Set<String> found = Expectations.found(info.metadata());
    assertThat(expected.all().keySet())
        .isSubsetOf(
            "function",
            "release",
            "in",
            "out",
            "unresolved",
            "filesystem",
            "import",
            "jar",
            "directory",
            "run");
    assertThat(found).containsAll(expected.of("in"));
    assertThat(found).doesNotContainAnyElementsOf(expected.orElse("out", "nothing"));
    assertThat(info.metadata().dependencies().unresolved())
        .containsExactlyElementsOf(expected.of("unresolved"));
    assertThat(info.metadata().dependencies().filesystemCalls().stream().map(Object::toString))
        .containsAll(expected.of("filesystem"));

    assertThat(info.metadata().dependencies().imports())
        .extracting(used -> used.module() + ":" + used.artifact())
        .containsAll(expected.of("import"));
    assertThat(info.metadata().execution().classpath())
        .filteredOn(ClassPathElement::directory)
        .extracting(ClassPathElement::path)
        .containsExactlyElementsOf(expected.of("directory"));

    if (!expected.of("run").contains("no")) {
      Answers answers = new Answers(folder, fixture.java());
      assertThat(answers.fromPackage(info))
          .isEqualTo(
              answers.withEverything(fixture.classPath(), fixture.project(), info.metadata()));
    }
  }
}
