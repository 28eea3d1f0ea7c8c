package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.format.ExitRecord;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions that do not return: the build fails, and what it says is true. */
@OnTestbed
final class EndingsIT {
  private static Project project;

  @BeforeAll
  static void compiled() {
    project = Project.fixture("probe", "endings");
    project.build("package").run().succeeded();
  }

  @Test
  void anExceptionComesBackWithItsRemoteStackAndTheLogs() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "endings-exception");
    BuildOutcome build = run(cluster, "com.acme.probe.Failing#run", "[\"Wort\"]", "");
    build.says(
        "java.lang.IllegalStateException",
        "the word 'Wort' was one too many",
        "com.acme.probe.Failing.run(Failing.java:",
        "java.lang.ArithmeticException",
        "com.acme.probe.Failing.deepInside(Failing.java:",
        ".clustrix/jobs/");
    build.doesNotSay("at org.clustrix.maven", "at org.apache.maven");
    assertThat(exit(cluster).exitCode()).isNotZero();
  }

  @Test
  void leavingBySystemExitIsToldAndIsNoSuccess() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "endings-exit");
    run(cluster, "com.acme.probe.Ending#exit", "[0]", "").says("System.exit", ".clustrix/jobs/");
    exit(cluster);
  }

  @Test
  void anOutOfMemoryErrorIsNamed() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "endings-memory");
    run(cluster, "com.acme.probe.Ending#outOfMemory", "[]", "-Xmx64m")
        .says("java.lang.OutOfMemoryError", ".clustrix/jobs/");
    assertThat(exit(cluster).exitCode()).isNotZero();
  }

  @Test
  void aKilledJvmLeavesATruthfulRecord() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "endings-killed");
    run(cluster, "com.acme.probe.Ending#killed", "[]", "").says("signal 9", ".clustrix/jobs/");
    assertThat(exit(cluster).exitCode()).isEqualTo(137);
  }

  private static BuildOutcome run(
      Cluster cluster, String function, String arguments, String jvmOptions) {
    return project
        .build("clustrix:run")
        .set("function", function)
        .set("args", arguments)
        .set("jvmOptions", jvmOptions)
        .set(cluster.settings())
        .run()
        .failed();
  }

  private static ExitRecord exit(Cluster cluster) {
    return ExitRecord.parse(cluster.sh("cat .clustrix/jobs/*/tasks/0/1/exit.json"));
  }
}
