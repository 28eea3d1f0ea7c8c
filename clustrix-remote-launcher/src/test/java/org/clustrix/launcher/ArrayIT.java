package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.JobResult.Outcome;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.Cluster.Prepared;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs tasks of arrays in child JVMs from the launcher jar. */
class ArrayIT {
  private static final String FUNCTIONS = "com.acme.Functions";

  @TempDir Path remote;
  private Cluster cluster;
  private Path job;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
  }

  /** Makes an array of calls of a function, and returns the id of its package. */
  private String array(String method, int chunk, String... lines) throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, method);
    assertThat(cluster.install(cluster.incoming(builder)).status()).isZero();
    String id = builder.metadata().packageId();
    job = Files.createDirectories(cluster.state().resolve(ClusterLayout.job("many")));
    Files.writeString(
        job.resolve(ClusterLayout.ARRAY), new JobArray(id, lines.length, chunk, 1000).toText());
    Files.writeString(job.resolve(ClusterLayout.INPUTS), String.join("\n", lines) + "\n");
    return id;
  }

  private Ended task(String id, int task, int attempt) throws IOException {
    return cluster.task("many", id, task, attempt);
  }

  private List<JobResult> lines(int task, int attempt) throws IOException {
    return Files.readAllLines(job.resolve("tasks/" + task + "/" + attempt + "/results.jsonl"))
        .stream()
        .map(JobResult::parse)
        .toList();
  }

  @Test
  void aTaskTakesTheLineOfItsNumber() throws IOException {
    String id = array("recurse", 1, "[-1]", "[-2]", "[-3]");

    assertThat(task(id, 2, 1).result().outcome()).isEqualTo(Outcome.RETURNED);
    assertThat(task(id, 2, 1).result().value()).isEqualTo("-3");
    assertThat(task(id, 3, 1).result().problem()).contains("inputs.jsonl ends before task 3");
  }

  @Test
  void aCallThatThrowsDoesNotKeepTheNextFromBeingMade() throws IOException {
    Path file = remote.resolve("late.txt");
    String read = "[\"" + file + "\"]";
    Files.writeString(remote.resolve("there.txt"), "here");
    String there = "[\"" + remote.resolve("there.txt") + "\"]";
    String id = array("read", 3, there, read, there, there);

    Ended first = task(id, 0, 1);
    assertThat(first.status()).isEqualTo(91);
    assertThat(lines(0, 1))
        .extracting(JobResult::outcome)
        .containsExactly(Outcome.RETURNED, Outcome.THREW, Outcome.RETURNED);

    Files.writeString(file, "mended");
    Files.delete(remote.resolve("there.txt"));
    Ended second = task(id, 0, 2);

    assertThat(second.err()).isEmpty();
    assertThat(second.status()).isZero();
    // what had returned is taken over: its file is not there any more
    assertThat(lines(0, 2))
        .extracting(JobResult::value)
        .containsExactly("\"here\"", "\"mended\"", "\"here\"");
    assertThat(task(id, 1, 1).status()).isEqualTo(91);
    assertThat(lines(1, 1)).hasSize(1);
  }

  @Test
  void aFunctionThatEndsTheJvmLeavesTheAnswersBefore() throws IOException {
    String id = array("exit", 2, "[\"no number\"]", "[0]");

    assertThat(task(id, 0, 1).status()).isZero();
    assertThat(lines(0, 1)).extracting(JobResult::outcome).containsExactly(Outcome.REFUSED);
  }

  @Test
  void aReducerGetsTheResultsOrSaysWhichAreMissing() throws IOException {
    Files.writeString(remote.resolve("a.txt"), "a");
    Files.writeString(remote.resolve("b.txt"), "b");
    String id =
        array(
            "read",
            1,
            "[\"" + remote.resolve("a.txt") + "\"]",
            "[\"" + remote.resolve("b.txt") + "\"]");
    PackageBuilder main = PackageBuilder.of(FUNCTIONS, "main");
    assertThat(cluster.install(cluster.incoming(main)).status()).isZero();
    task(id, 1, 1);

    assertThat(reduced(main).result().problem()).contains("1 of 2 tasks of many have no result: 0");
    task(id, 0, 1);
    Ended whole = reduced(main);
    assertThat(whole.err()).isEmpty();
    assertThat(whole.out()).contains("a").contains("b");
  }

  private Ended reduced(PackageBuilder builder) throws IOException {
    String id = builder.metadata().packageId();
    Prepared prepared = cluster.prepare(id, "[]", 1, List.of());
    Files.writeString(
        prepared.attempt().resolve(ClusterLayout.REQUEST),
        new JobRequest("reduce", 0, 1, id, "[]", 1000, "many").toText());
    return Cluster.ended(prepared.process(), prepared.attempt());
  }
}
