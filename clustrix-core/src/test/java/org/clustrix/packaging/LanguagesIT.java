package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.ClassPathEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function in another language holds what its comments say and runs from its package alone. */
class LanguagesIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void runsFromItsPackageAlone(Language language) throws Exception {
    List<ClassPathEntry> classPath = language.compile(folder.resolve("built"));
    Expectations expected = Expectations.in(language.sources());
    PackageInfo info =
        new FilePackager()
            .packageFunction(
                new PackagingRequest(
                    expected.function(),
                    classPath,
                    language.sources(),
                    List.of(),
                    Map.of(),
                    PackagingRequest.DEFAULT_PLATFORM,
                    folder.resolve("out")));

    assertThat(Expectations.found(info.metadata()))
        .containsAll(expected.of("in"))
        .doesNotContainAnyElementsOf(expected.orElse("out", "nothing"));
    assertThat(info.metadata().dependencies().unresolved()).isEmpty();
    Answers answers = new Answers(folder, FreshJvm.java());
    assertThat(answers.fromPackage(info))
        .isEqualTo(answers.withEverything(classPath, language.sources(), info.metadata()));
  }
}
