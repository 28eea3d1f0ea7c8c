package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A job in steps: submitted from a project, followed from a folder that holds none. */
@ResourceLock("the installed csv-statistics")
@Order(6)
final class JobGoalsIT {
  private static final Example EXAMPLE = Example.CSV_STATISTICS;
  private static final int MOST_LOOKS = 30;

  @Test
  void aJobHereIsFollowedFromAnotherFolder() {
    submitAndFollow(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void aJobOnSlurmIsFollowedFromAnotherFolder() {
    submitAndFollow(ClusterKind.SLURM);
  }

  @Test
  @OnTestbed
  void aJobOnGridEngineIsFollowedFromAnotherFolder() {
    submitAndFollow(ClusterKind.SGE);
  }

  private static void submitAndFollow(ClusterKind kind) {
    Project project = Project.example(EXAMPLE.folder(), "steps-" + kind);
    Cluster cluster = Cluster.of(kind, "steps-" + kind);
    BuildOutcome submitted =
        project
            .build("package", "clustrix:submit")
            .set("function", EXAMPLE.function())
            .set("args", EXAMPLE.arguments())
            .set(cluster.settings())
            .run()
            .succeeded();
    String job =
        submitted.log().stream()
            .filter(line -> line.matches("Analysis-run-[0-9a-f-]+"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(submitted.text()));
    Project elsewhere = Project.empty("steps-elsewhere-" + kind);
    awaitDone(elsewhere, job, cluster.settings());

    goal(elsewhere, "status", cluster.settings())
        .run()
        .succeeded()
        .says(job, EXAMPLE.function().replace('#', '.'));
    goal(elsewhere, "result", cluster.settings())
        .set("job", job)
        .run()
        .succeeded()
        .says("\"mean\": 3.029");
    Provenances.assertMadeBy(cluster, elsewhere.newestResult(""));
    goal(elsewhere, "logs", cluster.settings()).set("job", job).run().succeeded();
    goal(elsewhere, "cancel", cluster.settings())
        .set("job", job)
        .run()
        .succeeded()
        .says("has ended already: done");
    goal(elsewhere, "result", cluster.settings())
        .set("job", job + "x")
        .run()
        .failed()
        .says("there is no job", "did you mean " + job);
    goal(elsewhere, "result", cluster.settings()).run().failed().says("no job is named");
  }

  @Test
  void aReleasedPackageRunsFromAnotherProjectWithoutARebuild() {
    Project project = Project.example(EXAMPLE.folder(), "released");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "released");
    project
        .build("package", "clustrix:package-function", "install")
        .set("function", EXAMPLE.function())
        .run()
        .succeeded();
    Project elsewhere = Project.fixture("probe", "released-elsewhere");
    for (String released :
        new String[] {project.newestPackage("").toString(), "com.acme:csv-statistics:1.0"}) {
      goal(elsewhere, "run", cluster.settings())
          .set("package", released)
          .set("args", EXAMPLE.arguments())
          .run()
          .succeeded()
          .says("\"mean\": 3.029")
          .doesNotSay("Packaged");
    }
    assertThat(elsewhere.newestResult("").value()).contains(EXAMPLE.answer());
  }

  private static void awaitDone(Project folder, String job, Map<String, String> settings) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      BuildOutcome status = goal(folder, "status", settings).set("job", job).run().succeeded();
      if (status.text().contains(job + ": done")) {
        return;
      }
    }
    throw new AssertionError("job " + job + " is not done after " + MOST_LOOKS + " looks");
  }

  private static MavenBuild goal(Project folder, String goal, Map<String, String> settings) {
    return folder.build(Example.PLUGIN + goal).set(settings);
  }
}
