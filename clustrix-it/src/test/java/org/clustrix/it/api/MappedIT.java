package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.FailedTasksException;
import org.clustrix.client.MappedJob;
import org.clustrix.client.ReducedJob;
import org.clustrix.client.TaskSizes;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.format.JobResult;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One method over many inputs, from a Java program. */
class MappedIT {
  @TempDir private static Path packages;

  @Test
  void here() throws Exception {
    arrays(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void onSlurm() throws Exception {
    arrays(ClusterKind.SLURM);
  }

  private static void arrays(ClusterKind kind) throws Exception {
    Cluster bed = Cluster.of(kind, "mapped-" + kind);
    bed.put("numbers/a", "1");
    bed.put("numbers/b", "two");
    ExecutionContext context =
        ExecutionContext.of(ClusterConfig.of(bed.settings())).withOutputFolder(packages);
    CompletableFuture<List<String>> abandoned;
    try (ClusterExecutor cluster = ClusterExecutor.open(context, Credentials.NONE)) {
      resultsComeInTheOrderOfTheInputs(cluster, bed);
      whatFailedIsRepeatedAlone(cluster, bed);
      assertThatThrownBy(() -> cluster.map(Survey::slow, List.of()))
          .hasMessageContaining("no inputs");
      assertThatThrownBy(
              () ->
                  cluster.map(
                      MethodReference.of(Survey::slow),
                      List.of(CallArguments.of(1), CallArguments.of("x")),
                      TaskSizes.ONE_EACH))
          .hasMessageContaining("call 1: ")
          .hasMessageContaining("needs a number");
      MappedJob<String> left = cluster.map(Survey::slow, List.of(600));
      abandoned = left.toCompletableFuture();
    }
    assertThatThrownBy(abandoned::join).hasMessageContaining("was closed before array");
    try (ClusterExecutor second = ClusterExecutor.open(context, Credentials.NONE)) {
      String name = bed.sh("ls -t .clustrix/jobs | grep slow | head -n 1").strip();
      MappedJob<String> left = second.attachMapped(MethodReference.of(Survey::slow), name);
      assertThat(left.status().isOver()).isFalse();
      left.cancel();
      for (int look = 0; look < 60 && !left.status().isOver(); look++) {
        Thread.sleep(500);
      }
      assertThat(left.status().words()).isEqualTo("0 of 1 tasks done, 1 cancelled");
    }
  }

  private static void resultsComeInTheOrderOfTheInputs(ClusterExecutor cluster, Cluster bed) {
    List<Integer> numbers = IntStream.range(0, 12).mapToObj(i -> (i * 7) % 12).toList();
    MappedJob<Integer> squares =
        cluster.map(
            MethodReference.of(Integers::square),
            numbers.stream().map(CallArguments::of).toList(),
            new TaskSizes(4, 2));
    assertThat(squares.results()).isEqualTo(numbers.stream().map(i -> i * i).toList());
    assertThat(squares.status().tasks()).hasSize(3);
    assertThat(squares.logs(2).out()).contains("square of " + numbers.get(11) + "\n");
    for (var answer : squares.outcome().inputs()) {
      JobResult result = answer.orElseThrow();
      assertThat(result.provenance().host()).isEqualTo(bed.sh("hostname").strip());
      assertThat(result.provenance().pid()).isNotEqualTo(ProcessHandle.current().pid());
    }
    assertThat(cluster.mapReduce(Integers::square, List.of(1, 2, 3), Integers::total).result())
        .isEqualTo(14);
  }

  private static void whatFailedIsRepeatedAlone(ClusterExecutor cluster, Cluster bed) {
    ReducedJob<Integer, Integer> sum =
        cluster.mapReduce(Integers::read, List.of("numbers/a", "numbers/b"), Integers::total);
    assertThatThrownBy(sum::result)
        .isInstanceOf(FailedTasksException.class)
        .hasMessageContaining("1 of 2 tasks done, 1 failed; task 1 failed: ")
        .cause()
        .hasMessageStartingWith("java.lang.NumberFormatException");
    bed.put("numbers/b", "2");
    ReducedJob<Integer, Integer> again = sum.retryFailed();
    assertThat(again.result()).isEqualTo(3);
    assertThat(again.mapped().name()).isEqualTo(sum.mapped().name());
    assertThat(again.mapped().status().tasks())
        .extracting(task -> task.attempt())
        .containsExactly(1, 2);
    assertThat(again.retryFailed()).isSameAs(again);
  }
}
