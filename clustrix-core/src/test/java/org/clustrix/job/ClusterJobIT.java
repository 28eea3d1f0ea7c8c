package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a function is told of its task, by the real script, on the cluster {@code local}. */
class ClusterJobIT {
  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Path saved;

  @BeforeEach
  void workFolder() throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    saved = folder.resolve("saved.txt");
    settings.put("remoteWorkDir", work.toString());
    settings.put("pollInterval", "1");
    settings.put("cds", "off");
  }

  private Job submit(ClusterSession cluster, String method, String arguments) throws Exception {
    Deployment deployment = cluster.deploy(HandMadePackage.of(folder, method, 8), Progress.SILENT);
    return cluster.submit(deployment, arguments);
  }

  private ClusterSession open() {
    return ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE);
  }

  @Test
  void idTaskDeadlineAndAFolderThatIsGoneAfterwards() throws Exception {
    settings.put("time", "1h");
    try (ClusterSession cluster = open()) {
      Job job = submit(cluster, "task", "[]");
      JsonArray told =
          JsonParser.parseString(job.await(s -> {}).result().orElseThrow().value())
              .getAsJsonArray();

      assertThat(told.get(0).getAsString()).isEqualTo(job.name());
      assertThat(told.get(1).getAsString()).isEqualTo("0.1");
      assertThat(Instant.ofEpochSecond(told.get(2).getAsLong()))
          .isBetween(Instant.now().plusSeconds(3400), Instant.now().plusSeconds(3601));
      Path scratch = Path.of(told.get(3).getAsString());
      Awaited.until("the removal", () -> !Files.exists(scratch.getParent()));
    }
  }

  @Test
  void theEndOfTheTimeIsToldBeforeItIsThere() throws Exception {
    settings.put("time", "20s");
    settings.put("timeoutWarning", "15s");
    try (ClusterSession cluster = open()) {
      JobStatus status = submit(cluster, "saves", "[\"" + saved + "\"]").await(s -> {});

      // a quarter of so short a time
      assertThat(status.state()).isEqualTo(JobState.DONE);
      assertThat(status.result().orElseThrow().value()).isEqualTo("\"saved\"");
    }
  }

  @Test
  void aTaskThatIsEndedBeforeIsToldToo() throws Exception {
    try (ClusterSession cluster = open()) {
      Job job = submit(cluster, "saves", "[\"" + saved + "\"]");
      Awaited.until("its start", () -> job.stdout(99).contains("working"));
      job.cancel();

      assertThat(job.await(s -> {}).state()).isIn(JobState.CANCELLED, JobState.DONE);
      assertThat(saved).hasContent("saved");
    }
  }

  @Test
  void theWarningOfASchedulerEndsNothing() throws Exception {
    try (ClusterSession cluster = open()) {
      Job job = submit(cluster, "saves", "[\"" + saved + "\"]");
      Awaited.until("its start", () -> job.stdout(99).contains("working"));
      new ProcessBuilder("kill", "-USR1", job.schedulerId().split("@", -1)[0]).start().waitFor();

      assertThat(job.await(s -> {}).result().orElseThrow().value()).isEqualTo("\"saved\"");
      assertThat(saved).hasContent("saved");
    }
  }
}
