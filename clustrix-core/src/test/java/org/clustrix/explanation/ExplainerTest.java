package org.clustrix.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.DependencyPolicy;
import org.clustrix.selection.NamePattern;
import org.clustrix.selection.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  @TempDir private Path folder;

  private PackagingRequest request(String fixture) throws IOException {
    return Fixture.compiled(fixture, folder).request(folder.resolve("out"));
  }

  private static List<Explanation> all(PackagingRequest request, String subject) {
    try (FunctionAnalysis analysis = FunctionAnalysis.of(request)) {
      return new Explainer(analysis).explain(subject);
    }
  }

  private static Explanation one(PackagingRequest request, String subject) {
    List<Explanation> found = all(request, subject);
    assertThat(found).as(subject).hasSize(1);
    return found.get(0);
  }

  @Test
  void aClassOfAnArtifactByWhateverName() throws IOException {
    PackagingRequest request = request("statistics");
    for (String name :
        List.of(
            "org.apache.commons.csv.CSVFormat",
            "org/apache/commons/csv/CSVFormat.class",
            "CSVFormat",
            "csv.CSVFormat",
            "class:CSVFormat")) {
      Explanation csv = one(request, name);
      assertThat(csv.name()).isEqualTo("org.apache.commons.csv.CSVFormat");
      assertThat(csv.verdict()).isEqualTo(Verdict.IN);
      assertThat(csv.holder()).startsWith("org.apache.commons:commons-csv:jar:");
      Step last = csv.path().get(csv.path().size() - 1);
      assertThat(last.className()).isEqualTo("fixture.Main");
      assertThat(last.reference()).startsWith("org/apache/commons/csv/CSVFormat");
      assertThat(last.target()).isEqualTo("org.apache.commons.csv.CSVFormat");
    }
    assertThat(one(request, "CSVFormat.Builder").name())
        .isEqualTo("org.apache.commons.csv.CSVFormat$Builder");
  }

  @Test
  void theWayIsUnbroken() throws IOException {
    Explanation deep = one(request("statistics"), "commons-io");
    assertThat(deep.kind()).isEqualTo("artifact");
    assertThat(deep.path().get(0).element()).isEqualTo("fixture.Main#run()");
    for (int i = 1; i < deep.path().size(); i++) {
      assertThat(deep.path().get(i).element()).isEqualTo(deep.path().get(i - 1).target());
    }
    Step last = deep.path().get(deep.path().size() - 1);
    assertThat(last.rule()).isEqualTo("lies in");
    assertThat(last.target()).isEqualTo(deep.name()).startsWith("commons-io:commons-io:jar:");
  }

  @Test
  void anArtifactByCoordinatesArtifactIdAndFile() throws IOException {
    PackagingRequest request = request("statistics");
    String file =
        request.classPath().stream()
            .map(entry -> entry.file().getFileName().toString())
            .filter(name -> name.startsWith("commons-csv"))
            .findFirst()
            .orElseThrow();
    for (String name :
        List.of("commons-csv", "org.apache.commons:commons-csv", file, "artifact:commons-csv")) {
      assertThat(one(request, name).verdict()).as(name).isEqualTo(Verdict.IN);
    }
    assertThat(one(request, "commons-csv").summary()).contains("classes are reached");
  }

  @Test
  void whatTravelsInsideAJarAlthoughNothingReachesIt() throws IOException {
    Explanation carried = one(request("statistics"), "org.apache.commons.math3.ode.ODEIntegrator");
    assertThat(carried.verdict()).isEqualTo(Verdict.CARRIED);
    assertThat(carried.summary()).contains("org.apache.commons:commons-math3:jar:");
    assertThat(carried.path().get(carried.path().size() - 1).target()).isEqualTo(carried.holder());
  }

  @Test
  void whyAClassIsNotIn() throws IOException {
    PackagingRequest request = request("selection");
    Explanation hexer = one(request, "Hexer");
    assertThat(hexer.verdict()).isEqualTo(Verdict.UNREACHED);
    assertThat(hexer.summary()).contains("module app");
    assertThat(hexer.remedy()).contains("-Dclustrix.include=class:fixture.plugin.Hexer");

    Explanation gson = one(request, "com.google.gson.Gson");
    assertThat(gson.verdict()).isEqualTo(Verdict.UNREACHED);
    assertThat(gson.remedy()).contains("-Dclustrix.include=artifact:com.google.code.gson:gson");

    assertThat(one(request, "java.util.Optional").verdict()).isEqualTo(Verdict.PLATFORM);

    Explanation absent = one(request, "fixture.plugin.Hexar");
    assertThat(absent.verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(absent.remedy()).contains("did you mean fixture.plugin.Hexer");
    assertThat(one(request, "com.other.Hexer").remedy()).contains("fixture.plugin.Hexer");
  }

  @Test
  void whatTheUserSelects() throws IOException {
    NamePattern include = NamePattern.parse("fixture.plugin.*", "clustrix.include", "the POM");
    NamePattern exclude = NamePattern.parse("artifact:gson", "clustrix.exclude", "the POM");
    PackagingRequest selected =
        request("selection")
            .with(
                new Selection(DependencyPolicy.ALL, List.of(include), List.of(exclude)),
                ArtifactGraph.UNKNOWN);

    Explanation hexer = one(selected, "Hexer");
    assertThat(hexer.verdict()).isEqualTo(Verdict.IN);
    assertThat(hexer.path().get(0).element()).isEqualTo("clustrix.include=fixture.plugin.*");
    for (String name : List.of("com.google.gson.Gson", "artifact:gson")) {
      Explanation gson = one(selected, name);
      assertThat(gson.verdict()).isEqualTo(Verdict.EXCLUDED);
      assertThat(gson.summary()).contains("clustrix.exclude=artifact:gson");
      assertThat(gson.remedy()).contains("the POM");
    }
    assertThat(one(selected, "jsch").path().get(0).element())
        .isEqualTo("clustrix.dependencyPolicy=all");
  }

  @Test
  void theProvidedAndTheLaunchersOwn() throws IOException {
    PackagingRequest plain = request("statistics");
    List<ClassPathEntry> classPath =
        plain.classPath().stream()
            .map(
                entry -> {
                  String file = entry.file().getFileName().toString();
                  if (file.startsWith("commons-math3")) {
                    return new ClassPathEntry(
                        entry.file(), new Origin.Artifact("a:math:jar:1", "https://x", true));
                  }
                  return file.startsWith("gson")
                      ? new ClassPathEntry(
                          entry.file(),
                          new Origin.Artifact(
                              "org.clustrix:clustrix-remote-launcher:jar:1", "", false))
                      : entry;
                })
            .toList();
    PackagingRequest request =
        new PackagingRequest(
            plain.function(),
            classPath,
            plain.projectFolder(),
            List.of(),
            plain.environment(),
            plain.targetPlatform(),
            plain.outputFolder());

    Explanation math = one(request, "a:math");
    assertThat(math.verdict()).isEqualTo(Verdict.PROVIDED);
    assertThat(math.path()).isNotEmpty();
    Explanation regression = one(request, "SimpleRegression");
    assertThat(regression.verdict()).isEqualTo(Verdict.PROVIDED);
    assertThat(regression.remedy()).contains("-Dclustrix.include=artifact:a:math");
    assertThat(one(request, "com.google.gson.Gson").verdict()).isEqualTo(Verdict.LAUNCHER);
  }

  @Test
  void resourcesOfEveryModule() throws IOException {
    PackagingRequest request = request("resources");
    List<Explanation> shared = all(request, "texts/shared.txt");
    assertThat(shared).extracting(Explanation::holder).containsExactly("app", "base");
    assertThat(shared).extracting(Explanation::verdict).containsOnly(Verdict.IN);
    assertThat(shared.get(0).path()).isNotEmpty();
    assertThat(one(request, "base!/texts/shared.txt").holder()).isEqualTo("base");
    assertThat(one(request, "/texts/unused.txt").verdict()).isEqualTo(Verdict.UNREACHED);
  }

  @Test
  void dataFiles() throws IOException {
    PackagingRequest request = request("files");
    Explanation read = one(request, "data/a.csv");
    assertThat(read.verdict()).isEqualTo(Verdict.IN);
    assertThat(read.path().get(0).element()).isEqualTo("fixture.Main#run()");
    assertThat(read.path().get(0).line()).isEqualTo(33);
    assertThat(one(request, "./data/folder/deep/d.txt").verdict()).isEqualTo(Verdict.IN);
    assertThat(one(request, "data/written.txt").verdict()).isEqualTo(Verdict.WRITTEN);
    assertThat(one(request, "/etc/passwd").verdict()).isEqualTo(Verdict.OUTSIDE);
    assertThat(one(request, "../outside.txt").verdict()).isEqualTo(Verdict.OUTSIDE);
    Explanation unused = one(request, "other/unused.txt");
    assertThat(unused.verdict()).isEqualTo(Verdict.UNREACHED);
    assertThat(unused.remedy()).contains("-Dclustrix.dataFiles=other/unused.txt");
  }

  @Test
  void methods() throws IOException {
    PackagingRequest request = request("files");
    Explanation load = one(request, "fixture.Main#load");
    assertThat(load.verdict()).isEqualTo(Verdict.IN);
    assertThat(load.name()).isEqualTo("fixture.Main#load(java.lang.String)");
    assertThat(load.path().get(0).reference())
        .isEqualTo("fixture/Main.load:(Ljava/lang/String;)Ljava/lang/String;");
    assertThat(load.path().get(0).line()).isPositive();
    assertThat(one(request, "fixture.Main#nothing").verdict()).isEqualTo(Verdict.UNREACHED);
    assertThat(one(request, "fixture.Nothing#run").verdict()).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void anAmbiguousNameListsTheCandidates() throws IOException {
    PackagingRequest request = request("statistics");
    assertThatThrownBy(() -> all(request, "Builder"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("classes 'Builder'")
        .hasMessageContaining("$Builder");
  }

  @Test
  void patternsAndEverything() throws IOException {
    PackagingRequest request = request("statistics");
    assertThat(all(request, "class:org.apache.commons.math3.**"))
        .hasSizeGreaterThan(500)
        .extracting(Explanation::verdict)
        .contains(Verdict.IN, Verdict.CARRIED);
    List<Explanation> everything = all(request, "*");
    assertThat(everything)
        .allSatisfy(
            explanation -> {
              assertThat(explanation.verdict()).isEqualTo(Verdict.IN);
              assertThat(explanation.path()).isNotEmpty();
            });
    assertThat(everything).extracting(Explanation::kind).contains("class", "artifact", "data");
    assertThat(ExplanationText.of(everything))
        .hasSameSizeAs(everything)
        .anyMatch(line -> line.startsWith("data data/points.csv  <-  fixture.Main#run() (file,"));
    assertThat(one(request, "com.nobody.**").verdict()).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void textAndJsonSayTheSame() throws IOException {
    List<Explanation> found = all(request("statistics"), "CSVFormat");
    JsonObject json = ExplanationJson.of("fixture.Main#run", found);
    JsonObject first = json.getAsJsonArray("explanations").get(0).getAsJsonObject();
    assertThat(first.get("travels").getAsBoolean()).isTrue();
    assertThat(first.getAsJsonArray("path")).hasSize(found.get(0).path().size());
    List<String> text = ExplanationText.of(found);
    assertThat(text.get(0))
        .startsWith("class org.apache.commons.csv.CSVFormat is in the package, in artifact org.");
    assertThat(text).contains("    fixture.Main#run()", "    org.apache.commons.csv.CSVFormat");
    assertThat(String.join("\n", text)).contains(", names org/apache/commons/csv/CSVFormat");
  }
}
