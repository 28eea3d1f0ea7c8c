package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.Test;

/** A client that dies by {@code kill -9} while it waits loses nothing. */
@OnTestbed
final class KilledClientIT {
  private static final String RESULT = "org.clustrix:clustrix-maven-plugin:0.1.0-SNAPSHOT:result";
  private static final int MOST_LOOKS = 240;

  @Test
  void behindSsh() throws Exception {
    killAndAskFromElsewhere(ClusterKind.SSH);
  }

  @Test
  void onSlurm() throws Exception {
    killAndAskFromElsewhere(ClusterKind.SLURM);
  }

  private static void killAndAskFromElsewhere(ClusterKind kind) throws Exception {
    Project project = Project.fixture("probe", "killed-client-" + kind);
    Cluster cluster = Cluster.of(kind, "killed-client-" + kind);
    CompletableFuture<BuildOutcome> client =
        CompletableFuture.supplyAsync(
            () ->
                project
                    .build("package", "clustrix:run")
                    .set("function", "com.acme.probe.Slow#sleep")
                    .set("args", "[8]")
                    .set(cluster.settings())
                    .run());
    String job = begun(cluster);
    maven("killed-client-" + kind).orElseThrow().destroyForcibly();
    assertThat(client.get().text()).doesNotContain("BUILD SUCCESS");

    Project elsewhere = Project.empty("killed-client-elsewhere-" + kind);
    BuildOutcome asked = ask(elsewhere, cluster, job);
    for (int look = 0; look < MOST_LOOKS && asked.text().contains("has not ended"); look++) {
      asked = ask(elsewhere, cluster, job);
    }
    asked.succeeded().says("8");
    Provenances.assertMadeBy(cluster, elsewhere.newestResult(""));
  }

  private static BuildOutcome ask(Project folder, Cluster cluster, String job) {
    return folder.build(RESULT).set(cluster.settings()).set("job", job).run();
  }

  /** Waits for the JVM of the job, and returns the job's name. */
  private static String begun(Cluster cluster) throws InterruptedException {
    for (int look = 0; look < MOST_LOOKS; look++) {
      String name =
          cluster.sh("ls -d .clustrix/jobs/*/tasks/0/1/jvm.args 2>/dev/null | cut -d/ -f3").strip();
      if (!name.isEmpty()) {
        return name;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("the job has not begun");
  }

  private static Optional<ProcessHandle> maven(String test) {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                Arrays.stream(process.info().arguments().orElse(new String[0]))
                    .anyMatch(
                        word -> word.startsWith("-Dmaven.multiModule") && word.endsWith(test)))
        .findFirst();
  }
}
