package org.clustrix.launcher.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutArtifactsTest {
  private static final String ANALYSIS =
      """
      {
        "left_out": [
          {"coordinates": "org.left:out:jar:2.1", "why": "unreached", "packages": ["org.left"],
           "classes": []},
          {"coordinates": "org.split:one:jar:1", "why": "unreached", "packages": ["org.split"],
           "classes": ["org.split.One"]},
          {"coordinates": "org.split:two:jar:1", "why": "excluded", "by":
           "clustrix.exclude=artifact:*:two", "packages": ["org.split"], "classes":
           ["org.split.Two"]},
          {"coordinates": "org.given:api:jar:3", "why": "provided", "packages": ["org.given"],
           "classes": []}
        ],
        "excluded": [{"class": "com.acme.Own", "by": "clustrix.exclude=com.acme.Own"}]
      }
      """;

  @TempDir private Path folder;

  private String hint(Throwable thrown) throws IOException {
    Path file = Files.writeString(folder.resolve("analysis.json"), ANALYSIS);
    return new LeftOutArtifacts(file).hint(thrown);
  }

  @Test
  void namesTheArtifactAndTheLineToAdd() throws IOException {
    assertThat(hint(new ClassNotFoundException("org.left.Plugin")))
        .startsWith("org.left.Plugin is in org.left:out:jar:2.1, an artifact of the project that")
        .contains(
            "left out",
            "-Dclustrix.include=artifact:org.left:out ",
            "<include>artifact:org.left:out</include>");
    assertThat(hint(new NoClassDefFoundError("org/left/Outer$Inner")))
        .startsWith("org.left.Outer$Inner is in org.left:out:jar:2.1");
  }

  @Test
  void looksThroughCausesSuppressedOnesAndWords() throws IOException {
    RuntimeException wrapped =
        new IllegalStateException("cannot start", new RuntimeException(new Error("x")));
    wrapped.addSuppressed(new RuntimeException(new NoClassDefFoundError("org/left/Plugin")));
    assertThat(hint(wrapped)).startsWith("org.left.Plugin is in org.left:out:jar:2.1");
    assertThat(
            hint(
                new ServiceConfigurationError(
                    "com.acme.Service: Provider org.left.Plugin not found")))
        .startsWith("org.left.Plugin is in org.left:out:jar:2.1");
    assertThat(hint(new IllegalStateException("cannot load driver class: org.left.Plugin!")))
        .startsWith("org.left.Plugin is in");
    assertThat(hint(new NoClassDefFoundError("Could not initialize class org.left.Plugin.Deep")))
        .contains("org.left:out");
  }

  @Test
  void isExactWhereAPackageIsSplit() throws IOException {
    assertThat(hint(new ClassNotFoundException("org.split.One"))).contains("org.split:one:jar:1");
    assertThat(hint(new ClassNotFoundException("org.split.Two")))
        .contains("org.split:two:jar:1", "since clustrix.exclude=artifact:*:two says so")
        .doesNotContain("include");
    assertThat(hint(new ClassNotFoundException("org.split.Three"))).isEmpty();
  }

  @Test
  void knowsProvidedArtifactsAndExcludedClasses() throws IOException {
    assertThat(hint(new ClassNotFoundException("org.given.Api")))
        .contains("org.given:api:jar:3", "provides it", "artifact:org.given:api");
    assertThat(hint(new NoClassDefFoundError("com/acme/Own")))
        .startsWith("com.acme.Own was left out, since clustrix.exclude=com.acme.Own says so");
  }

  @Test
  void saysNothingWhereItKnowsNothing() throws IOException {
    assertThat(hint(new ClassNotFoundException("com.other.Thing"))).isEmpty();
    assertThat(hint(new IllegalStateException("see org.left.properties"))).isEmpty();
    assertThat(hint(new RuntimeException())).isEmpty();
    assertThat(LeftOutArtifacts.unknown().hint(new ClassNotFoundException("org.left.P"))).isEmpty();
    assertThat(
            new LeftOutArtifacts(folder.resolve("none"))
                .hint(new ClassNotFoundException("org.left.P")))
        .isEmpty();
  }

  @Test
  void survivesHostileExceptions() throws IOException {
    RuntimeException hostile =
        new RuntimeException(new ClassNotFoundException("org.left.Plugin")) {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }
        };
    assertThat(hint(new RuntimeException("outer", hostile))).startsWith("org.left.Plugin is in");
    RuntimeException circle = new RuntimeException("a");
    circle.addSuppressed(new RuntimeException("b", circle));
    assertThat(hint(circle)).isEmpty();
  }
}
