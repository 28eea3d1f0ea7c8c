package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.files.ClusterFilesystems;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One function with the static methods of {@code ClusterFiles}, at home and in a job. */
@OnTestbed
class ListingIT {
  private static final List<String> THERE =
      List.of("a.csv b.csv", "data/a.csv data/b.csv", "1", "2");

  @TempDir private Path folder;

  @Test
  void givesTheSameAnswersOnBothSides() throws Exception {
    Cluster bed = Cluster.of(ClusterKind.SLURM, "listing");
    bed.put("data/a.csv", "1\n");
    bed.put("data/b.csv", "2\n");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/a.csv"), "mine\n");
    ClusterConfig config = ClusterConfig.of(bed.settings());

    ExecutionContext context =
        ExecutionContext.of(config)
            .withProjectFolder(folder)
            .withOutputFolder(folder.resolve("packages"));
    try (ClusterExecutor cluster = ClusterExecutor.open(context, Credentials.NONE)) {
      assertThat(cluster.submit(Listing::of, "data").result()).isEqualTo(THERE);
    }
    assertThat(atHome(bed.settings())).isEqualTo(THERE);
    assertThat(ClusterFilesystems.ls("data", config)).containsExactly("a.csv", "b.csv");
    assertThat(ClusterFilesystems.countFiles(".", "*.csv", config)).isEqualTo(2);
  }

  /** Ends by itself, although the connection was never closed. */
  private List<String> atHome(Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Listing.class.getName(),
                "data")
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    settings.forEach(
        (key, value) -> java.environment().put(Setting.of(key).orElseThrow().variable(), value));
    Process process = java.start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the program ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    return Files.readAllLines(folder.resolve("out"));
  }
}
