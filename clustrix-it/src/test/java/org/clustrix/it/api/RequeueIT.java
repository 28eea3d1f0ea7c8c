package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.clustrix.job.JobState;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that run again: since they ask for it, and since the scheduler has interrupted them. */
@Order(5)
class RequeueIT {
  @TempDir private Path packages;

  private ClusterExecutor open(Cluster bed, String requeue) {
    Map<String, String> settings = new HashMap<>(bed.settings());
    settings.put("requeue", requeue);
    return ClusterExecutor.open(
        ExecutionContext.of(ClusterConfig.of(settings)).withOutputFolder(packages),
        Credentials.NONE);
  }

  private static void assertTwice(Cluster bed, SubmittedJob<Integer> job) throws Exception {
    assertThat(job.result(Duration.ofMinutes(5))).isEqualTo(2);
    Provenances.assertMadeBy(bed, job.status().result().orElseThrow());
    assertThat(bed.files())
        .anyMatch(file -> file.endsWith(job.name() + "/tasks/0/2/result.json"))
        .noneMatch(file -> file.endsWith(job.name() + "/tasks/0/1/result.json"));
  }

  @Test
  void aFunctionAsksHere() throws Exception {
    Cluster bed = Cluster.of(ClusterKind.LOCAL, "requeue-LOCAL");
    try (ClusterExecutor cluster = open(bed, "yes")) {
      assertTwice(bed, cluster.submit(Steady::started, 2));
    }
  }

  /** All at once, since a scheduler lets a job that is to run again wait for a minute or two. */
  @Test
  @OnTestbed
  void aFunctionAsksOrIsInterrupted() throws Exception {
    Cluster slurm = Cluster.of(ClusterKind.SLURM, "requeue-SLURM");
    Cluster sge = Cluster.of(ClusterKind.SGE, "requeue-SGE");
    try (ClusterExecutor onSlurm = open(slurm, "yes");
        ClusterExecutor onSge = open(sge, "yes")) {
      SubmittedJob<Integer> other = onSge.submit(Steady::started, 2);
      SubmittedJob<Integer> asks = onSlurm.submit(Steady::started, 2);
      SubmittedJob<Integer> interrupted = onSlurm.submit(Steady::interrupted);
      while (!interrupted.logs().out().contains("attempt 1")) {
        Thread.sleep(500);
      }
      slurm.sh("scontrol requeue " + interrupted.schedulerId());
      startsNow(slurm, asks);
      startsNow(slurm, interrupted);

      assertTwice(slurm, asks);
      assertTwice(slurm, interrupted);
      assertTwice(sge, other);
    }
  }

  private static void startsNow(Cluster slurm, SubmittedJob<?> job) throws Exception {
    String id = job.schedulerId();
    while (!slurm.sh("squeue -h -o %T -j " + id).strip().equals("PENDING")) {
      Thread.sleep(500);
    }
    assertThat(job.state()).isEqualTo(JobState.REQUEUED);
    slurm.sh("scontrol update JobId=" + id + " StartTime=now");
  }

  @Test
  void whatIsNotToRunAgainIsTold() {
    try (ClusterExecutor cluster = open(Cluster.of(ClusterKind.LOCAL, "requeue-no"), "no")) {
      SubmittedJob<Integer> job = cluster.submit(Steady::started, 2);
      assertThatThrownBy(() -> job.result(Duration.ofMinutes(5)))
          .hasMessageContaining("it is not run again");
    }
  }
}
