package org.clustrix.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Freight;
import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;
import org.clustrix.format.ValueFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCleanupTest {
  private static final Age HOUR = Age.parse("olderThan", "1h");

  @TempDir private Path folder;

  private static Path old(Path file) throws IOException {
    Instant then = Instant.now().minus(Duration.ofHours(2));
    return Files.setLastModifiedTime(file, FileTime.from(then));
  }

  private Freed clean(Path... kept) {
    return new OutputCleanup(folder, List.of(kept)).run(HOUR, false);
  }

  @Test
  void oldPackagesGoWithTheirAnalyses() throws IOException {
    DeploymentRequest gone = new Freight(folder).request("old");
    DeploymentRequest last = new Freight(folder).request("packaged last");
    DeploymentRequest young = new Freight(folder).request("young");
    for (DeploymentRequest each : List.of(gone, last)) {
      old(each.packageFile());
      old(each.analysis().orElseThrow());
    }

    Freed told = new OutputCleanup(folder, List.of(last.packageFile())).run(HOUR, true);
    assertThat(gone.packageFile()).exists();
    Freed freed = clean(last.packageFile());

    assertThat(freed).isEqualTo(told);
    assertThat(freed.counts()).isEqualTo("2 files");
    assertThat(gone.packageFile()).doesNotExist();
    assertThat(gone.analysis().orElseThrow()).doesNotExist();
    assertThat(last.packageFile()).exists();
    assertThat(last.analysis().orElseThrow()).exists();
    assertThat(young.packageFile()).exists();
  }

  @Test
  void whatOnlyLooksLikeOursStays() throws IOException {
    String id = StateFolder.id("x");
    Path other = new Freight(folder).request("x").packageFile();
    List<Path> foreign =
        List.of(
            Files.writeString(folder.resolve("clustrix_package_" + id + ".zip"), "no ZIP"),
            // another package under a name that is not its own
            Files.copy(other, folder.resolve("clustrix_package_" + StateFolder.id("y") + ".zip")),
            Files.writeString(folder.resolve("functions.json"), "{}"),
            Files.writeString(
                Files.createDirectory(folder.resolve("results")).resolve("mine.json"), "{}"),
            Files.writeString(folder.resolve("results/notes.txt"), "mine"));
    for (Path file : foreign) {
      old(file);
    }
    Path link = Files.createSymbolicLink(folder.resolve("clustrix_package_l.zip"), other);

    assertThat(clean(other).items()).isEmpty();
    assertThat(foreign).allSatisfy(file -> assertThat(file).exists());
    assertThat(link).exists();
  }

  @Test
  void resultsGoWithTheValuesThatWereTooLargeForThem() throws IOException {
    Provenance where =
        new Provenance("h", 1, "local", "7", "n", "17", "id", "then", "later", "shared");
    Path results = Files.createDirectories(folder.resolve("results"));
    ValueFile large = new ValueFile("tasks/0/1/value.json", 3, "0".repeat(64), "[1]");
    Path single =
        Files.writeString(
            results.resolve("one.json"), JobResult.returned("T", large, where).toText());
    Path value = put("results/one/value.json", "[1]");
    Path array =
        Files.writeString(
            results.resolve("many.json"),
            "{\"schema\":1,\"job\":\"many\",\"results\":[],\"tasks\":[],\"answers\":[]}");
    Path young = put("results/many/value.json", "[[1]]");
    Path mine = put("results/mine/value.json", "1");
    for (Path file : List.of(single, value, array, mine)) {
      old(file);
    }

    Freed told = new OutputCleanup(folder, List.of()).run(HOUR, true);
    assertThat(value).exists();
    Freed freed = clean();

    assertThat(freed).isEqualTo(told);
    assertThat(freed.items())
        .extracting(Freed.Item::path)
        .containsExactly("results/many.json", "results/one.json", "results/one/value.json");
    assertThat(results.resolve("one")).doesNotExist();
    assertThat(young).exists();
    assertThat(mine).exists();
  }

  @Test
  void outputsGoUnlessSomebodyHasChangedThem() throws IOException {
    Path plot = put("outputs/one/plots/a b.svg", "plot");
    Path report = put("outputs/one/report.txt", "report");
    Path fresh = put("outputs/two/report.txt", "report");
    Path foreign = put("outputs/three/mine.txt", "mine");
    OutputRecord.write(folder.resolve("outputs/one"), List.of("plots/a b.svg", "report.txt"));
    OutputRecord.write(folder.resolve("outputs/two"), List.of("report.txt"));
    OutputRecord.write(folder.resolve("outputs/none"), List.of());
    Files.writeString(report, "improved by hand");
    old(folder.resolve("outputs/one.json"));
    old(put("outputs/three.json", "{\"schema\":1,\"outputs\":[null]}"));

    Freed told = new OutputCleanup(folder, List.of()).run(HOUR, true);
    assertThat(plot).exists();
    Freed freed = clean();

    assertThat(freed).isEqualTo(told);
    assertThat(freed.items())
        .extracting(Freed.Item::path)
        .containsExactly("outputs/one.json", "outputs/one/plots/a b.svg");
    assertThat(plot.getParent()).doesNotExist();
    assertThat(report).exists();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
    assertThat(folder.resolve("outputs/three.json")).exists();
    assertThat(folder.resolve("outputs/none.json")).doesNotExist();
  }

  @Test
  void aRecordLeadsNowhereElse() throws IOException {
    Path outside = put("outputs/secret.txt", "x");
    Files.createDirectories(folder.resolve("outputs/one"));
    long modified = Files.getLastModifiedTime(outside).toMillis();
    Path record =
        put(
            "outputs/one.json",
            "{\"schema\":1,\"outputs\":[{\"path\":\"../secret.txt\",\"size\":1,\"modified\":"
                + modified
                + "}]}");
    old(record);
    assertThat(clean().items()).extracting(Freed.Item::path).containsExactly("outputs/one.json");
    assertThat(outside).exists();
  }

  private Path put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    Freed freed = new OutputCleanup(folder.resolve("none"), List.of()).run(HOUR, false);
    assertThat(freed.counts()).isEqualTo("nothing");
  }
}
