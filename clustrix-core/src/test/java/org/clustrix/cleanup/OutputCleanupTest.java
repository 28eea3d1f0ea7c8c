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
  void aFolderThatIsNotThereHoldsNothing() {
    Freed freed = new OutputCleanup(folder.resolve("none"), List.of()).run(HOUR, false);
    assertThat(freed.counts()).isEqualTo("nothing");
  }
}
