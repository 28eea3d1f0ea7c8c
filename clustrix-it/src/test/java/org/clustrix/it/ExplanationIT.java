package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clustrix.it.maven.Reports.explained;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.maven.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code explain} and {@code inspect} as people ask them. */
final class ExplanationIT {
  private static final String FUNCTION = "com.acme.choices.Table#line";
  private static Project project;

  @BeforeAll
  static void packaged() {
    project = Project.fixture("choices", "explanation");
    project
        .build("compile", "clustrix:package-function")
        .set("function", FUNCTION)
        .set("dataFiles", "data/*.csv")
        .run()
        .succeeded();
  }

  private static MavenBuild explain(String subject) {
    return project.build("clustrix:explain").set("function", FUNCTION).set("explain", subject);
  }

  private static JsonObject one(String subject) {
    List<JsonObject> all = explained(explain(subject));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void theWayToAClassOfAnArtifact() {
    explain("CSVFormat")
        .run()
        .succeeded()
        .says(
            "com.acme.choices.Table#line",
            "class org.apache.commons.csv.CSVFormat is in the package, in artifact"
                + " org.apache.commons:commons-csv:jar:1.14.1",
            "names org/apache/commons/csv/CSVFormat");
    JsonObject csv = one("org.apache.commons.csv.CSVFormat");
    assertThat(csv.get("verdict").getAsString()).isEqualTo("in");
    JsonObject first = csv.getAsJsonArray("path").get(0).getAsJsonObject();
    assertThat(first.get("element").getAsString())
        .isEqualTo("com.acme.choices.Table#line(java.util.List)");
  }

  @Test
  void whyNot() {
    explain("commons-math3")
        .run()
        .succeeded()
        .says(
            "artifact org.apache.commons:commons-math3:jar:3.6.1 is on the class path",
            "nothing that the function reaches needs it",
            "-Dclustrix.include=artifact:org.apache.commons:commons-math3");
    assertThat(one("gson").get("verdict").getAsString()).isEqualTo("unreached");
    assertThat(one("org.clustrix.api.Cluster").get("verdict").getAsString()).isEqualTo("launcher");
    assertThat(one("java.sql.Driver").get("verdict").getAsString()).isEqualTo("platform");
    assertThat(one("com.acme.choices.plugin.Wnated").get("remedy").getAsString())
        .contains("com.acme.choices.plugin.Wanted");
    explain("com.acme.choices.plugin.Wanted")
        .set("exclude", "com.acme.choices.plugin.**")
        .run()
        .succeeded()
        .says("clustrix.exclude=com.acme.choices.plugin.** excludes it", "the command line");
  }

  @Test
  void dataAndResources() {
    assertThat(one("texts/extra.txt").get("verdict").getAsString()).isEqualTo("unreached");
    JsonObject included =
        explained(explain("texts/extra.txt").set("include", "texts/*.txt")).get(0);
    assertThat(included.get("verdict").getAsString()).isEqualTo("in");
    JsonObject data = explained(explain("data/numbers.csv").set("dataFiles", "data/*")).get(0);
    assertThat(data.getAsJsonArray("path").get(0).getAsJsonObject().get("element").getAsString())
        .isEqualTo("clustrix.dataFiles");
  }

  @Test
  void everythingAtOnce() {
    List<JsonObject> all = explained(explain("*"));
    assertThat(all)
        .extracting(item -> item.get("kind").getAsString())
        .contains("class", "artifact");
    for (JsonObject item : all) {
      assertThat(item.get("verdict").getAsString()).isEqualTo("in");
      assertThat(item.getAsJsonArray("path")).isNotEmpty();
    }
    explain("*").run().succeeded().says("artifact org.apache.commons:commons-csv:jar:");
  }

  @Test
  void whatIsInAPackageWithoutAProject() throws IOException {
    Path zip = project.newestPackage("");
    Path empty = Files.createDirectories(project.folder().resolveSibling("explanation-empty"));
    Project elsewhere = new Project(empty);
    elsewhere
        .build(Example.PLUGIN + "inspect")
        .set("package", zip.toString())
        .run()
        .succeeded()
        .says(
            "function  com.acme.choices.Table#line",
            "signature java.lang.String line(java.util.List<java.lang.String> words)",
            "artifact  org.apache.commons:commons-csv:jar:1.14.1",
            "classes   classes/1-choices",
            "data      data/data/numbers.csv",
            "artifacts of the project that do not travel",
            "com.google.code.gson:gson:jar:2.15.0 (unreached)");
    JsonObject json =
        Reports.json(elsewhere.build(Example.PLUGIN + "inspect").set("package", zip.toString()))
            .getAsJsonArray("packages")
            .get(0)
            .getAsJsonObject();
    long last = Long.MAX_VALUE;
    for (JsonElement part : json.getAsJsonArray("parts")) {
      long bytes = part.getAsJsonObject().get("bytes").getAsLong();
      assertThat(bytes).isLessThanOrEqualTo(last);
      last = bytes;
    }
    elsewhere.build(Example.PLUGIN + "inspect").run().failed().says("no package was made yet");
    elsewhere
        .build(Example.PLUGIN + "inspect")
        .set("package", zip + ".not")
        .run()
        .failed()
        .says("there is no package")
        .doesNotSay("\tat ");
  }

  @Test
  void aFormatThatThereIsNot() {
    explain("*").set("format", "xml").run().failed().says("clustrix.format is 'xml'", "text, json");
  }
}
