package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clustrix.format.JobResult;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each example, packaged, deployed and run by one build, on each kind of cluster. */
@Order(3)
final class ExamplesIT {
  static final List<Example> EXAMPLES =
      List.of(Example.CSV_STATISTICS, Example.JACKSON_RECORDS, Example.TWO_MODULES);

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void runsHere(Example example) {
    run(example, ClusterKind.LOCAL);
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  @OnTestbed
  void runsBehindSsh(Example example) {
    run(example, ClusterKind.SSH);
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  @OnTestbed
  void runsOnSlurm(Example example) {
    run(example, ClusterKind.SLURM);
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  @OnTestbed
  void runsOnGridEngine(Example example) {
    run(example, ClusterKind.SGE);
  }

  @Test
  @OnTestbed
  void runsOnSlurmWithAccounting() {
    run(Example.CSV_STATISTICS, ClusterKind.SLURM_ACCOUNTED);
  }

  private static void run(Example example, ClusterKind kind) {
    String test = "examples-" + example.folder() + "-" + kind;
    Project project = Project.example(example.folder(), test);
    Cluster cluster = Cluster.of(kind, test);
    BuildOutcome build =
        project
            .build("package", "clustrix:run")
            .set("function", example.function())
            .set("args", example.arguments())
            .set(cluster.settings())
            .run()
            .succeeded();
    JobResult result = project.newestResult(example.module());
    assertThat(result.outcome()).isEqualTo(JobResult.Outcome.RETURNED);
    assertThat(result.value()).contains(example.answer());
    assertThat(project.newestPackage(example.module()).toString())
        .contains(result.provenance().packageId());
    build.says(result.provenance().packageId().substring(0, 8));
    Provenances.assertMadeBy(cluster, result);
  }
}
