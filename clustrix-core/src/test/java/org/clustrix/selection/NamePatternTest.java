package org.clustrix.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
  private static NamePattern pattern(String text) {
    return NamePattern.parse(text, "clustrix.include", "the POM");
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.Foo, com.acme.Foo, true",
    "com.acme.Foo, com.acme.Foo$Inner, true",
    "com.acme.Foo, com.acme.Food, false",
    "com.acme.Foo.Inner, com.acme.Foo$Inner, true",
    "com.acme.*, com.acme.Foo, true",
    "com.acme.*, com.acme.Foo$Inner, true",
    "com.acme.*, com.acme.deep.Foo, false",
    "com.acme.**, com.acme.deep.Foo, true",
    "com.acme.**, com.acmes.Foo, false",
    "class:Foo, Foo, true",
    "class:com/acme/Foo.class, com.acme.Foo, true",
    "com.acme.F?o, com.acme.Foo, true",
    "artifact:com.acme.Foo, com.acme.Foo, false",
  })
  void classes(String text, String className, boolean matches) {
    assertThat(pattern(text).matchesClass(className)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "config/*.xml, config/a.xml, true",
    "config/*.xml, config/deep/a.xml, false",
    "config/**, config/deep/a.xml, true",
    "**/*.xml, a.xml, true",
    "**/*.xml, config/deep/a.xml, true",
    "**/*.xml, config/axml, false",
    "/config/a.xml, config/a.xml, true",
    "resource:logback.xml, logback.xml, true",
    "resource:logback.xml, config/logback.xml, false",
  })
  void resources(String text, String name, boolean matches) {
    assertThat(pattern(text).matchesResource(name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "org.slf4j:slf4j-api, org.slf4j:slf4j-api:jar:2.0.1, true",
    "org.slf4j:*, org.slf4j:slf4j-api:jar:2.0.1, true",
    "org.slf4j:*, org.slf4j.ext:slf4j-api:jar:2.0.1, false",
    "*:slf4j-*, org.slf4j:slf4j-api:jar:2.0.1, true",
    "org.slf4j:slf4j-api:2.0.1, org.slf4j:slf4j-api:jar:tests:2.0.1, true",
    "org.slf4j:slf4j-api:2.0.2, org.slf4j:slf4j-api:jar:2.0.1, false",
    "org.slf4j:slf4j-api:jar:2.0.1, org.slf4j:slf4j-api:jar:2.0.1, true",
    "artifact:slf4j-api, org.slf4j:slf4j-api:jar:2.0.1, true",
    "artifact:slf4j, org.slf4j:slf4j-api:jar:2.0.1, false",
  })
  void artifacts(String text, String coordinates, boolean matches) {
    ClassPathEntry entry =
        new ClassPathEntry(Path.of("a.jar"), new Origin.Artifact(coordinates, "", false));
    assertThat(pattern(text).matches(entry)).isEqualTo(matches);
  }

  @Test
  void modulesByTheirArtifactId() {
    ClassPathEntry module = new ClassPathEntry(Path.of("classes"), new Origin.Module("base"));
    assertThat(pattern("artifact:base").matches(module)).isTrue();
    assertThat(pattern("com.acme:base").matches(module)).isTrue();
    assertThat(pattern("com.acme:other").matches(module)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"class:", "artifact:", "resource:", "a:b:c:d:e:f"})
  void refusesWhatIsNoPattern(String text) {
    assertThatThrownBy(() -> pattern(text))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("'" + text + "', set in the POM");
  }

  @Test
  void knowsASlipOfThePen() {
    assertThatThrownBy(() -> pattern("clas:com.acme.Foo"))
        .hasMessageContaining("did you mean class:com.acme.Foo?");
  }
}
