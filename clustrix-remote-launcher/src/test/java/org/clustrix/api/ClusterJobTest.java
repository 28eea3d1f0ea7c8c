package org.clustrix.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterJobTest {
  @TempDir private Path folder;

  private ClusterJob job(Instant deadline, String lead) {
    return new ClusterJob(
        Map.of(
            "CLUSTRIX_JOB",
            "Analysis-run-1",
            "CLUSTRIX_TASK",
            "7",
            "CLUSTRIX_ATTEMPT",
            "2",
            "CLUSTRIX_DEADLINE",
            Long.toString(deadline.getEpochSecond()),
            "CLUSTRIX_WARNING_SECONDS",
            lead,
            "CLUSTRIX_SCRATCH",
            folder.resolve("node/scratch").toString(),
            "CLUSTRIX_WARNING",
            folder.resolve("warning").toString()));
  }

  @Test
  void outsideOfAJobTheSameCallsWork() throws Exception {
    ClusterJob job = ClusterJob.current();
    List<String> told = new CopyOnWriteArrayList<>();
    job.onTimeout(() -> told.add("never"));

    assertThat(job.id()).isEqualTo("local");
    assertThat(job.task()).isZero();
    assertThat(job.attempt()).isOne();
    assertThat(job.deadline()).isEmpty();
    assertThat(job.scratch()).isEmptyDirectory().isEqualTo(job.scratch());
    assertThat(told).isEmpty();
    assertThatThrownBy(() -> job.onTimeout(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void insideItIsWhatTheScriptSays() {
    Instant end = Instant.ofEpochSecond(4_000_000_000L);
    ClusterJob job = job(end, "60");

    assertThat(job.id()).isEqualTo("Analysis-run-1");
    assertThat(job.task()).isEqualTo(7);
    assertThat(job.attempt()).isEqualTo(2);
    assertThat(job.deadline()).hasValue(end);
    assertThat(job.scratch()).isEmptyDirectory().isEqualTo(folder.resolve("node/scratch"));
  }

  @Test
  void actionsRunOnceInTheirOrderWhenTheDeadlineIsNearAndOneThatFailsHoldsUpNone()
      throws Exception {
    ClusterJob job = job(Instant.now().plusSeconds(30), "29");
    List<Integer> told = new CopyOnWriteArrayList<>();
    CountDownLatch all = new CountDownLatch(1);
    job.onTimeout(() -> told.add(1));
    job.onTimeout(
        () -> {
          throw new IllegalStateException("a disk is full");
        });
    job.onTimeout(() -> told.add(2));
    job.onTimeout(all::countDown);

    assertThat(all.getCount()).isOne();
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(1200);
    assertThat(told).containsExactly(1, 2);
  }

  @Test
  void theFileOfTheScriptIsAWarningAndWhoComesLateIsToldAtOnce() throws Exception {
    ClusterJob job = job(Instant.now().plusSeconds(3000), "60");
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    job.onTimeout(first::countDown);

    assertThat(first.await(1200, TimeUnit.MILLISECONDS)).isFalse();
    Files.createFile(folder.resolve("warning"));
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    job.onTimeout(second::countDown);
    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
