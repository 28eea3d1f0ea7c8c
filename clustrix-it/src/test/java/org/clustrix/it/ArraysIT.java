package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Test;

/**
 * One function over the files of a folder on the cluster, one of which is damaged: its task is told
 * of, is repeated alone when the file was mended, and the reducer then makes one result of all.
 */
final class ArraysIT {
  private static final String DAY = "com.acme.meter.Readings#day";
  private static final String YEAR = "com.acme.meter.Readings#year";

  @Test
  void filesHere() {
    filesOf(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void filesOnSlurm() {
    filesOf(ClusterKind.SLURM);
  }

  @Test
  @OnTestbed
  void filesOnGridEngine() {
    filesOf(ClusterKind.SGE);
  }

  private static void filesOf(ClusterKind kind) {
    String test = "arrays-" + kind;
    Project project = Project.example("daily-totals", test);
    Cluster cluster = Cluster.of(kind, test);
    for (int day = 1; day <= 6; day++) {
      cluster.put("days/d" + day + ".txt", day == 4 ? "2\nfour\n" : "1.5\n" + day + "\n");
    }
    BuildOutcome first =
        run(project, cluster, "package", "clustrix:run")
            .set("map", "glob:days/*.txt")
            .set("throttle", "2")
            .set("job", "meter")
            .run()
            .failed()
            .says("5 of 6 tasks done, 1 failed", "task 3: failed", "\"four\"", "retry=failed");
    assertThat(first.text()).doesNotContain("task 4: failed");

    cluster.put("days/d4.txt", "2\n4\n");
    run(project, cluster, "clustrix:run")
        .set("retry", "failed")
        .set("job", "meter")
        .run()
        .succeeded()
        .says("6 of 6 tasks done", "\"days\": 6", "\"kilowattHours\": 30.5", "\"most\": \"d6\"");
    // only what had failed was done again
    assertThat(cluster.files().stream().filter(file -> file.matches(".*tasks/\\d+/2/result.json")))
        .singleElement()
        .asString()
        .contains("jobs/meter/tasks/3/2/");

    Project elsewhere = Project.empty(test + "-elsewhere");
    elsewhere
        .build(Example.PLUGIN + "status", Example.PLUGIN + "result", Example.PLUGIN + "logs")
        .set("job", "meter")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("6 of 6 tasks done", "\"days\": 6", "==== task 5 ====", "read days/d6.txt");
  }

  private static MavenBuild run(Project project, Cluster cluster, String... goals) {
    return project.build(goals).set("function", DAY).set("reducer", YEAR).set(cluster.settings());
  }
}
