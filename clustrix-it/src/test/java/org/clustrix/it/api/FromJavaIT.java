package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the Java snippets of the README, on this machine. Alone, since they print. */
@Isolated
class FromJavaIT {
  private static ClusterConfig config;

  @BeforeAll
  static void data() {
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "from-java");
    cluster.put("data/2025/a.csv", "1234\n");
    cluster.put("data/2026/b.csv", "1234567\n");
    cluster.put("data/2026/small.csv", "1");
    cluster.put("runs/2026-11/x/y.json", "{}");
    config = ClusterConfig.of(cluster.settings());
  }

  private static String printed(Consumer<ClusterConfig> snippet) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream taken = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(taken);
      System.setErr(taken);
      snippet.accept(config);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String printedWith(Consumer<ClusterExecutor> snippet) {
    return printed(
        given -> {
          try (ClusterExecutor cluster = ClusterExecutor.open(given)) {
            snippet.accept(cluster);
          }
        });
  }

  @Test
  void aConfigurationIsWhatItSays() {
    assertThat(FromJava.configure().text(Setting.CLUSTER_HOST)).isEqualTo("login.example.org");
  }

  @Test
  void submitting() {
    assertThat(printed(FromJava::submit))
        .matches("Analysis-run-[0-9a-f-]+ is (pending|running|unknown|done)\n13\n");
    assertThat(printed(FromJava::many)).isEqualTo("5\n8\n");
    assertThat(printed(FromJava::map)).isEqualTo("[9, 1, 4]\n14\n");
    assertThat(printedWith(FromJava::typed)).isEqualTo("6\n");
  }

  @Test
  void annotated() {
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      assertThat(cluster.submit(Annotated::mean, List.of(1.0, 2.0, 6.0)).result()).isEqualTo(3.0);
    }
  }

  @Test
  void insideAJob() {
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      SubmittedJob<String> job = cluster.submit(Checkpointed::run, "state");
      assertThat(job.result()).isEqualTo(job.name() + " true");
    }
  }

  @Test
  void failing() {
    assertThat(printedWith(FromJava::failing))
        .startsWith("org.clustrix.client.FailedJobException: job Integers-parse-")
        .contains("Caused by: ")
        .contains("java.lang.NumberFormatException: For input string: \"seven\"")
        .contains("at org.clustrix.it.api.Integers.parse(Integers.java:")
        .contains("\nparsing seven\n");
  }

  @Test
  void packagingAndLooking() {
    assertThat(printed(FromJava::inspect))
        .containsPattern("(?m)/clustrix_package_([0-9a-f]{32})\\.zip \\1 [1-9]\\d+$")
        .contains("\ntrue true\n")
        .contains("\"function\":\"find\"");
  }

  @Test
  void files() {
    assertThat(printed(FromJava::files)).contains("3 files").contains("runs/2026-11/x/y.json");
  }
}
