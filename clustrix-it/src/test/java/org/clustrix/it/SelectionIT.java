package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clustrix.it.maven.Reports.contents;
import static org.clustrix.it.maven.Reports.inspected;
import static org.clustrix.it.maven.Reports.parts;

import com.google.gson.JsonObject;
import java.util.Set;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.MavenVersion;
import org.clustrix.it.maven.Project;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Policy, include and exclude, from the command line, the environment, the POM and @Cluster. */
@Order(7)
final class SelectionIT {
  private static final String JSON = "com.acme.choices.Words#json";
  private static final String CHOSEN = "com.acme.choices.Chosen#load";
  private static final String WANTED = "classes/1-choices/com/acme/choices/plugin/Wanted.class";
  private static final String UNWANTED = "classes/1-choices/com/acme/choices/plugin/Unwanted.class";
  private static final String EXTRA = "classes/1-choices/texts/extra.txt";
  private static final String GSON = "com.google.code.gson:gson";
  private static final String ANNOTATIONS = "com.google.errorprone:error_prone_annotations";
  private static final String MATH = "org.apache.commons:commons-math3";
  private static final String LANG = "org.apache.commons:commons-lang3";

  private static MavenBuild packaging(Project project, String function) {
    return project.build("compile", "clustrix:package-function").set("function", function);
  }

  @ParameterizedTest
  @EnumSource(MavenVersion.class)
  void theClosureFollowsTheEdgesOfEveryMaven(MavenVersion version) {
    Project project = Project.fixture("choices", "selection-closure-" + version);
    packaging(project, JSON)
        .maven(version)
        .set("dependencyPolicy", "closure")
        .run()
        .succeeded()
        .says("1 classes, 0 data files, 2 artifacts");
  }

  @Test
  void theClosureIsMoreThanWhatIsReached() {
    Project project = Project.fixture("choices", "selection-policies");
    packaging(project, JSON).run().succeeded();
    assertThat(parts(inspected(project), "artifact")).containsExactly(GSON);
    packaging(project, JSON).set("dependencyPolicy", "closure").run().succeeded();
    assertThat(parts(inspected(project), "artifact")).containsExactly(GSON, ANNOTATIONS);
  }

  @Test
  void theClassPathAsAWhole() {
    Project project = Project.fixture("choices", "selection-all");
    packaging(project, JSON).set("dependencyPolicy", "all").set("exclude", MATH).run().succeeded();
    assertThat(parts(inspected(project), "artifact"))
        .contains(GSON, ANNOTATIONS, "org.apache.commons:commons-csv", "commons-io:commons-io")
        .doesNotContain(MATH, LANG);
  }

  @Test
  void theStrongestSourceWins() {
    Project project = Project.fixture("choices", "selection-sources");
    packaging(project, CHOSEN).run().succeeded();
    JsonObject annotated = inspected(project);
    assertThat(contents(annotated)).contains(WANTED, EXTRA).doesNotContain(UNWANTED);
    assertThat(parts(annotated, "artifact")).containsExactly(MATH);

    project.replace(
        "pom.xml",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>",
        """
        <artifactId>clustrix-maven-plugin</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                <configuration>
                  <include>
                    class:com.acme.choices.plugin.Wanted
                    artifact:org.apache.commons:commons-lang3
                  </include>
                </configuration>
        """);
    packaging(project, CHOSEN).run().succeeded();
    JsonObject pom = inspected(project);
    assertThat(contents(pom)).contains(WANTED).doesNotContain(EXTRA, UNWANTED);
    assertThat(parts(pom, "artifact")).containsExactly(LANG, MATH);

    packaging(project, CHOSEN).env("CLUSTRIX_INCLUDE", "**/extra.txt").run().succeeded();
    assertThat(contents(inspected(project))).contains(EXTRA).doesNotContain(WANTED);

    packaging(project, CHOSEN)
        .env("CLUSTRIX_INCLUDE", "**/extra.txt")
        .set("include", "com.acme.choices.plugin.*")
        .set("exclude", "*:commons-math3")
        .run()
        .succeeded();
    JsonObject line = inspected(project);
    assertThat(contents(line)).contains(WANTED, UNWANTED).doesNotContain(EXTRA);
    assertThat(parts(line, "artifact")).isEqualTo(Set.of());
    assertThat(line.getAsJsonObject("metadata").getAsJsonObject("dependencies").get("unresolved"))
        .hasToString("[]");
  }

  @Test
  void whatMatchesNothingOrIsNoPolicyIsRefused() {
    Project project = Project.fixture("choices", "selection-refused");
    packaging(project, JSON)
        .set("include", "artifact:org.apache.commons:commons-mth3")
        .run()
        .failed()
        .says(
            "clustrix.include=artifact:org.apache.commons:commons-mth3",
            "set in the command line, matches nothing",
            "did you mean org.apache.commons:commons-math3 or")
        .doesNotSay("\tat ");
    packaging(project, JSON)
        .set("dependencyPolicy", "some")
        .run()
        .failed()
        .says("dependencyPolicy is 'some'", "reachable, closure, all");
    packaging(project, JSON)
        .set("excludes", "x")
        .run()
        .failed()
        .says("there is no property 'clustrix.excludes'", "did you mean exclude?");
  }
}
