package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Progress;
import org.clustrix.format.JobResult;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of any size on the cluster {@code local}: as a file, and verified. */
class LargeResultIT {
  private static final int MEGABYTES = 200;

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void work() {
    settings.put("remoteWorkDir", folder.resolve("work").toString());
    settings.put("pollInterval", "1");
    settings.put("cds", "off");
  }

  private ClusterSession open() {
    return ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE);
  }

  private Deployment deployed(ClusterSession cluster) throws IOException {
    return cluster.deploy(HandMadePackage.of(folder, "much", 8), Progress.SILENT);
  }

  @Test
  void comesAsAFileFromASmallJvm() throws Exception {
    settings.put("jvmOptions", "-Xmx64m");
    try (ClusterSession cluster = open()) {
      Job job = cluster.submit(deployed(cluster), "[" + MEGABYTES + "]");
      JobStatus status = job.await(s -> {});

      assertThat(status.state()).as(job.stderr(9999)).isEqualTo(JobState.DONE);
      JobResult answer = status.result().orElseThrow();
      ValueFile told = answer.valueFile();
      assertThat(told.size()).isEqualTo(1L + (MEGABYTES << 10) * 1024L);
      Path target = folder.resolve("new/value.json");
      job.writeValue(answer, target);
      assertThat(Sha256.hex(target)).isEqualTo(told.sha256());

      Path there = Path.of(job.folder(), told.path());
      byte[] changed = new byte[] {'?'};
      Files.write(there, changed);
      assertThatThrownBy(() -> job.writeValue(answer, folder.resolve("changed")))
          .isInstanceOf(JobException.class)
          .hasMessageContaining("did not arrive as the function returned it");
      Files.delete(there);
      assertThatThrownBy(() -> job.writeValue(answer, folder.resolve("gone")))
          .isInstanceOf(JobException.class)
          .hasMessageContaining("cannot be fetched");
      assertThat(folder.resolve("changed")).doesNotExist();
      assertThat(folder.resolve("gone")).doesNotExist();
      // nothing unfinished stays
      assertThat(target.getParent()).isDirectoryNotContaining(file -> !file.equals(target));
    }
  }

  @Test
  void whatStandsInTheAnswerIsWrittenAsWellAndAListOfJobsCanTellOfIt() throws Exception {
    try (ClusterSession cluster = open()) {
      Job job = cluster.submit(deployed(cluster), "[1]");
      JobResult answer = job.await(s -> {}).result().orElseThrow();

      assertThat(answer.valueFile()).isNull();
      job.writeValue(answer, folder.resolve("value.json"));
      assertThat(folder.resolve("value.json")).hasContent(answer.value());
      assertThat(cluster.statuses(cluster.jobs(10)).get(job.name()).state())
          .isEqualTo(JobState.DONE);
    }
  }

  @Test
  void theAnswersOfAnArrayStaySmallTogether() throws Exception {
    settings.put("inlineResult", "100K");
    try (ClusterSession cluster = open()) {
      Deployment deployment = deployed(cluster);
      ArrayJob array =
          cluster.map(
              deployment, new ArrayOrder(List.of("[0]", "[1]", "[2]"), 2, 0, "many", false));
      ArrayOutcome outcome = array.outcome(array.await(s -> {}));

      assertThat(outcome.isWhole()).isTrue();
      assertThat(outcome.hasLargeValues()).isTrue();
      assertThat(outcome.inputs().get(0).orElseThrow().value()).isEqualTo("[]");
      assertThat(outcome.inputs().get(1).orElseThrow().valueFile().path())
          .isEqualTo("tasks/0/1/value-1.json");
      Path target = folder.resolve("values.json");
      array.writeValues(outcome, target);
      String element = "\"" + "much ".repeat(205).substring(0, 1021) + "\"";
      String first = "[" + String.join(",", Collections.nCopies(1024, element)) + "]";
      assertThat(Files.readString(target)).startsWith("[[],\n" + first + ",\n[\"much");
      assertThat(Files.size(target)).isEqualTo(3L * (1 << 20) + 11);
      assertThat(outcome.toText("many")).contains("tasks/0/1/value-1.json");
    }
  }

  @Test
  void aLimitThatNoAnswerCanHoldIsRefused() throws Exception {
    settings.put("inlineResult", "1G");
    try (ClusterSession cluster = open()) {
      Deployment deployment = deployed(cluster);
      assertThatThrownBy(() -> cluster.submit(deployment, "[1]"))
          .hasMessageContaining("inlineResult is '1G'")
          .hasMessageContaining("64M at most");
    }
  }
}
