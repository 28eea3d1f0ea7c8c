package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One function, as the compiler makes it for each release with long support. */
class ReleasesTest {
  private static final String FIXTURE = "releases";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void runsFromItsPackageAlone(int release) throws Exception {
    Fixture fixture = Fixture.compiled(FIXTURE, folder, release);
    PackageInfo info = new FilePackager().packageFunction(fixture.request(folder.resolve("out")));

    Expectations expected = fixture.expectations();
    assertThat(Expectations.found(info.metadata()))
        .containsAll(expected.of("in"))
        .doesNotContainAnyElementsOf(expected.of("out"));
    assertThat(info.metadata().execution().javaRelease()).isEqualTo(release);
    Answers answers = new Answers(folder, fixture.java());
    assertThat(answers.fromPackage(info))
        .isEqualTo(answers.withEverything(fixture.classPath(), fixture.project(), info.metadata()));
  }
}
