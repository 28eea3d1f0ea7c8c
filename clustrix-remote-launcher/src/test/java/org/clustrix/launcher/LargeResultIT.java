package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.JobResult.Outcome;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;
import org.clustrix.launcher.binding.ReturnValue;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.Cluster.Prepared;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that do not fit into an answer lie in a file, whatever the memory of their JVM. */
class LargeResultIT {
  private static final String FUNCTIONS = "com.acme.Functions";

  @TempDir Path remote;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
  }

  private String installed(String method) {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, method);
    assertThat(cluster.install(cluster.incoming(builder)).status()).isZero();
    return builder.metadata().packageId();
  }

  private static Ended requested(Prepared prepared, JobRequest request) throws IOException {
    Files.writeString(prepared.attempt().resolve(ClusterLayout.REQUEST), request.toText());
    return Cluster.ended(prepared.process(), prepared.attempt());
  }

  @Test
  void isWrittenPieceByPiece() throws IOException {
    String id = installed("returnMuch");
    Prepared prepared = cluster.prepare(id, "[300]", 1000, List.of("-Xmx64m"));

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.result().outcome()).isEqualTo(Outcome.RETURNED);
    assertThat(Files.size(prepared.attempt().resolve(ClusterLayout.RESULT))).isLessThan(2000);
    ValueFile told = ended.result().valueFile();
    assertThat(told.path()).isEqualTo("tasks/0/1/value.json");
    assertThat(told.head()).startsWith("[\"xxxx").hasSize(ValueFile.HEAD);
    Path file = prepared.attempt().resolve("value.json");
    assertThat(Files.size(file)).isEqualTo(told.size()).isGreaterThan(300L << 20);
    assertThat(Sha256.hex(file)).isEqualTo(told.sha256());
    try (BufferedReader in = Files.newBufferedReader(file)) {
      char[] text = new char[5 * 1027];
      assertThat(in.read(text)).isPositive();
      // one element, then the next one
      assertThat(new String(text)).startsWith("[\"xx").contains("xx\",\"xx");
    }
  }

  @Test
  void theLimitIsThatOfTheRequest() throws IOException {
    String id = installed("read");
    Path text = remote.resolve("text");
    Files.writeString(text, "ü😀".repeat(10));
    JobRequest request = new JobRequest("a", 0, 1, id, "[\"" + text + "\"]", 1000);

    // quotes count, and each emoji is two characters
    Ended fits = requested(cluster.prepare(id, "[]", 1, List.of()), request.withInlineResult(32));
    Ended large = requested(cluster.prepare(id, "[]", 1, List.of()), request.withInlineResult(31));

    assertThat(fits.result().valueFile()).isNull();
    assertThat(fits.result().value()).hasSize(32);
    assertThat(large.result().valueFile().head()).isEqualTo('"' + "ü😀".repeat(10) + '"');
    assertThat(large.result().valueFile().size()).isEqualTo(62);
  }

  @Test
  void whatCannotBeWrittenLeavesNoFile() throws IOException {
    String id = installed("muchAndAThread");
    Prepared prepared = cluster.prepare(id, "[6]", 1000, List.of());

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.result().problem()).startsWith("result[6144]: a java.lang.Thread has no form");
    try (var files = Files.list(prepared.attempt())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(ClusterLayout.REQUEST, ClusterLayout.RESULT);
    }
  }

  @Test
  void tasksHaveOneForEachCallAndAReducerReadsThem() throws IOException {
    String id = installed("read");
    Path job = Files.createDirectories(cluster.state().resolve(ClusterLayout.job("many")));
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(remote.resolve(name), name.repeat(50));
    }
    Files.writeString(
        job.resolve(ClusterLayout.ARRAY),
        new JobArray(id, 4, 2, 1000).withInlineResult(10).toText());
    Files.writeString(
        job.resolve(ClusterLayout.INPUTS),
        "[\"%1$s/a\"]\n[\"%1$s/later\"]\n[\"%1$s/b\"]\n[\"%1$s/c\"]\n".formatted(remote));

    assertThat(task(id, 0, 1).status()).isEqualTo(91);
    assertThat(task(id, 1, 1).status()).isZero();
    Files.writeString(remote.resolve("later"), "now");
    Files.delete(remote.resolve("a"));
    assertThat(task(id, 0, 2).status()).isZero();

    List<JobResult> answers =
        Files.readAllLines(job.resolve("tasks/0/2/results.jsonl")).stream()
            .map(JobResult::parse)
            .toList();
    // taken over from the first attempt, with its file
    assertThat(answers.get(0).valueFile().path()).isEqualTo("tasks/0/1/value-0.json");
    assertThat(answers.get(1).value()).isEqualTo("\"now\"");
    assertThat(
            ReturnValue.bind(
                Files.newBufferedReader(job.resolve("tasks/1/1/value-1.json")), String.class))
        .isEqualTo("c".repeat(50));

    String main = installed("main");
    JobRequest reduce = new JobRequest("reduce", 0, 1, main, "[]", 1000, "many");
    assertThat(requested(cluster.prepare(main, "[]", 1, List.of()), reduce).out())
        .isEqualTo("a".repeat(50) + "+now+" + "b".repeat(50) + "+" + "c".repeat(50) + "\n");
    Files.writeString(job.resolve("tasks/1/1/value-0.json"), "\"other\"");
    assertThat(requested(cluster.prepare(main, "[]", 1, List.of()), reduce).result().problem())
        .contains("tasks/1/1/value-0.json is not there, or not as it was written");
  }

  private Ended task(String id, int task, int attempt) throws IOException {
    return cluster.task("many", id, task, attempt);
  }
}
