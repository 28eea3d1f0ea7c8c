package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.PackageLayout;
import org.clustrix.problem.ClustrixException;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.DependencyPolicy;
import org.clustrix.selection.NamePattern;
import org.clustrix.selection.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What policy, include and exclude make of a package. */
class SelectedPackageTest {
  private static final String CSV = "org.apache.commons:commons-csv";
  private static final String LANG = "org.apache.commons:commons-lang3";
  private static final String GSON = "com.google.code.gson:gson";
  private static final String IO = "commons-io:commons-io";

  @TempDir private Path folder;
  private PackagingRequest request;

  @BeforeEach
  void compiled() throws IOException {
    Fixture fixture = Fixture.compiled("selection", folder);
    request = fixture.request(folder.resolve("out"));
  }

  private static Selection selection(DependencyPolicy policy, String include, String exclude) {
    return new Selection(policy, patterns("include", include), patterns("exclude", exclude));
  }

  private static List<NamePattern> patterns(String setting, String texts) {
    return Stream.of(texts.split(",", -1))
        .filter(text -> !text.isBlank())
        .map(text -> NamePattern.parse(text, "clustrix." + setting, "the test"))
        .toList();
  }

  private PackageInfo with(DependencyPolicy policy, String include, String exclude) {
    return new FilePackager()
        .packageFunction(request.with(selection(policy, include, exclude), edges()));
  }

  private PackageInfo including(String patterns) {
    return with(DependencyPolicy.REACHABLE, patterns, "");
  }

  private PackageInfo excluding(String patterns) {
    return with(DependencyPolicy.REACHABLE, "", patterns);
  }

  /** As if commons-csv declared commons-lang3, and that Gson. */
  private ArtifactGraph edges() {
    return new ArtifactGraph(
        Map.of(
            exact(CSV), List.of(exact(LANG), "org.unknown:unknown:jar:1"),
            exact(LANG), List.of(exact(GSON))));
  }

  private String exact(String groupAndArtifact) {
    return request.classPath().stream()
        .map(ClassPathEntry::origin)
        .filter(Origin.Artifact.class::isInstance)
        .map(origin -> ((Origin.Artifact) origin).coordinates())
        .filter(coordinates -> coordinates.startsWith(groupAndArtifact + ":"))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> artifacts(PackageInfo info) {
    Set<String> found = new TreeSet<>();
    info.metadata()
        .dependencies()
        .externalDependencies()
        .forEach(d -> found.add(d.coordinates().substring(0, d.coordinates().indexOf(":jar:"))));
    return found;
  }

  private static List<String> paths(PackageInfo info) {
    return info.metadata().contents().stream().map(entry -> entry.path()).toList();
  }

  private JsonObject analysis(PackageInfo info) throws IOException {
    Path file = info.packagePath().resolveSibling(PackageLayout.analysisFile(info.packageId()));
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonObject item(JsonObject analysis, String list, String key, String value) {
    for (JsonElement item : analysis.getAsJsonArray(list)) {
      if (item.getAsJsonObject().get(key).getAsString().equals(value)) {
        return item.getAsJsonObject();
      }
    }
    throw new AssertionError("no " + value + " in " + analysis.get(list));
  }

  @Test
  void anIncludedClassBringsWhatItNeeds() throws IOException {
    assertThat(artifacts(including(""))).contains(CSV).doesNotContain(GSON);

    PackageInfo info = including("fixture.plugin.Hexer");

    assertThat(paths(info))
        .contains(
            "classes/1-app/fixture/plugin/Hexer.class",
            "classes/1-app/fixture/plugin/Hexer$Digits.class")
        .doesNotContain("classes/1-app/fixture/plugin/deep/Deeper.class");
    assertThat(artifacts(info)).contains(CSV, GSON);
    JsonObject because =
        item(analysis(info), "kept", "name", "fixture.plugin.Hexer")
            .getAsJsonArray("because")
            .get(0)
            .getAsJsonObject();
    assertThat(because.get("by").getAsString()).isEqualTo("clustrix.include=fixture.plugin.Hexer");
    assertThat(because.get("rule").getAsString()).isEqualTo("include");
  }

  @Test
  void packagesModulesAndResourcesCanBeIncluded() {
    assertThat(paths(including("fixture.plugin.**,resource:texts/*.txt,artifact:base")))
        .contains(
            "classes/1-app/fixture/plugin/deep/Deeper.class",
            "classes/1-app/texts/by-computed-name.txt",
            "classes/2-base/base/Unused.class");
    assertThat(paths(including("fixture.plugin.*")))
        .doesNotContain("classes/1-app/fixture/plugin/deep/Deeper.class");
  }

  @Test
  void anIncludedArtifactBringsWhatItDependsOn() throws IOException {
    PackageInfo info = including(LANG);
    assertThat(artifacts(info)).contains(CSV, LANG, GSON);
    JsonObject gson = item(analysis(info), "kept", "name", exact(GSON));
    assertThat(gson.getAsJsonArray("because").toString())
        .contains("clustrix.include=" + LANG, "\"rule\":\"dependency\"", exact(LANG));
  }

  @Test
  void policiesAddArtifacts() {
    Set<String> reachable = artifacts(with(DependencyPolicy.REACHABLE, "", ""));
    Set<String> closure = artifacts(with(DependencyPolicy.CLOSURE, "", ""));
    Set<String> all = artifacts(with(DependencyPolicy.ALL, "", ""));

    assertThat(reachable).contains(CSV).doesNotContain(LANG, GSON);
    assertThat(closure).containsAll(reachable).contains(LANG, GSON).hasSize(reachable.size() + 2);
    assertThat(all).containsAll(closure).contains("com.github.mwiede:jsch");
    assertThat(artifacts(with(DependencyPolicy.ALL, "", "*:jsch")))
        .doesNotContain("com.github.mwiede:jsch");
  }

  @Test
  void anExcludedArtifactNeverTravelsAndIsNotMissing() throws IOException {
    PackageInfo plain = including("");
    PackageInfo info = excluding(CSV);

    assertThat(artifacts(plain)).contains(CSV, IO);
    assertThat(artifacts(info)).doesNotContain(CSV);
    assertThat(info.metadata().dependencies().unresolved())
        .isEqualTo(plain.metadata().dependencies().unresolved());
    assertThat(info.packageId()).isNotEqualTo(plain.packageId());
    JsonObject report = analysis(info);
    assertThat(item(report, "excluded", "class", "org.apache.commons.csv.CSVFormat").get("by"))
        .hasToString("\"clustrix.exclude=" + CSV + "\"");
    JsonObject leftOut = item(report, "left_out", "coordinates", exact(CSV));
    assertThat(leftOut.get("why").getAsString()).isEqualTo("excluded");
    assertThat(leftOut.getAsJsonArray("packages").toString()).contains("org.apache.commons.csv");
  }

  @Test
  void excludeWinsOverInclude() {
    PackageInfo info =
        with(
            DependencyPolicy.REACHABLE,
            "fixture.plugin.**,resource:texts/*",
            "fixture.plugin.deep.**,resource:texts/by-*.txt");
    assertThat(paths(info))
        .contains("classes/1-app/fixture/plugin/Hexer.class")
        .doesNotContain(
            "classes/1-app/fixture/plugin/deep/Deeper.class",
            "classes/1-app/texts/by-computed-name.txt");
  }

  @Test
  void theIdStaysWhereTheContentsDo() throws IOException {
    String id = including("").packageId();
    assertThat(including(IO).packageId()).isEqualTo(id);
    assertThat(excluding("base.Unused,*:jsch").packageId()).isEqualTo(id);
    JsonObject report = analysis(excluding("*:jsch"));
    assertThat(
            item(report, "left_out", "coordinates", exact("com.github.mwiede:jsch"))
                .get("why")
                .getAsString())
        .isEqualTo("excluded");
  }

  @Test
  void aProvidedArtifactTravelsOnlyWhenIncluded() throws IOException {
    request =
        new PackagingRequest(
            request.function(),
            request.classPath().stream().map(this::csvProvided).toList(),
            request.projectFolder(),
            List.of(),
            Map.of(),
            PackagingRequest.DEFAULT_PLATFORM,
            request.outputFolder());

    PackageInfo provided = including("");
    assertThat(artifacts(provided)).doesNotContain(CSV);
    assertThat(
            item(analysis(provided), "left_out", "coordinates", exact(CSV))
                .get("why")
                .getAsString())
        .isEqualTo("provided");
    assertThat(artifacts(including(CSV))).contains(CSV);
  }

  private ClassPathEntry csvProvided(ClassPathEntry entry) {
    return entry.origin() instanceof Origin.Artifact artifact
            && artifact.coordinates().startsWith(CSV)
        ? new ClassPathEntry(
            entry.file(), new Origin.Artifact(artifact.coordinates(), artifact.repository(), true))
        : entry;
  }

  @Test
  void splitPackagesAreListedClassByClass() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copies")).resolve("copy.jar");
    Path gson =
        request.classPath().stream()
            .filter(entry -> entry.toString().contains(GSON))
            .findFirst()
            .orElseThrow()
            .file();
    Files.copy(gson, copy);
    List<ClassPathEntry> classPath = new ArrayList<>(request.classPath());
    classPath.add(
        new ClassPathEntry(copy, new Origin.Artifact("com.copy:copy:jar:1", "https://x", false)));
    request =
        new PackagingRequest(
            request.function(),
            classPath,
            request.projectFolder(),
            List.of(),
            Map.of(),
            PackagingRequest.DEFAULT_PLATFORM,
            request.outputFolder());

    JsonObject report = analysis(including(""));

    JsonObject first = item(report, "left_out", "coordinates", exact(GSON));
    assertThat(first.getAsJsonArray("classes").toString()).contains("com.google.gson.Gson\"");
    JsonObject second = item(report, "left_out", "coordinates", "com.copy:copy:jar:1");
    assertThat(second.getAsJsonArray("packages")).isEmpty();
  }

  @Test
  void refusesPatternsThatMatchNothing() {
    assertThatThrownBy(() -> including("fixture.plugin.Hexar"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("clustrix.include=fixture.plugin.Hexar, set in the test")
        .hasMessageContaining("did you mean fixture.plugin.Hexer");
    assertThatThrownBy(() -> including("Hexer"))
        .hasMessageContaining("did you mean fixture.plugin.Hexer?");
    assertThatThrownBy(() -> excluding("fixture.plugin"))
        .hasMessageContaining("is a package: write fixture.plugin.*");
    assertThatThrownBy(() -> excluding("org.apache.commons:commons-lang"))
        .hasMessageContaining("did you mean org.apache.commons:commons-lang3");
    assertThatThrownBy(() -> including("**/by-computed-names.txt"))
        .hasMessageContaining("clustrix.include=**/by-computed-names.txt");
    assertThatThrownBy(() -> excluding("commons-csv"))
        .hasMessageContaining("write artifact:commons-csv");
  }

  @Test
  void refusesToExcludeTheFunctionItself() {
    assertThatThrownBy(() -> excluding("fixture.Main"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(
            "the class fixture.Main of the function is excluded by clustrix.exclude=fixture.Main");
  }
}
