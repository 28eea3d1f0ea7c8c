package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.format.JobResult;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job in the three builds that the README names: package, deploy, run. */
final class MainJobIT {
  private static final Example EXAMPLE = Example.CSV_STATISTICS;
  private static Project project;

  @BeforeAll
  static void packaged() {
    project = Project.example(EXAMPLE.folder(), "main job in Zürich");
    project
        .build("package", "clustrix:package-function")
        .set("function", EXAMPLE.function())
        .run()
        .succeeded();
  }

  @Test
  void deploysAndRunsHere() {
    deployAndRun(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void deploysAndRunsBehindSsh() {
    deployAndRun(ClusterKind.SSH);
  }

  @Test
  @OnTestbed
  void deploysAndRunsOnSlurm() {
    deployAndRun(ClusterKind.SLURM);
  }

  private static void deployAndRun(ClusterKind kind) {
    Cluster cluster = Cluster.of(kind, "main-job-" + kind);
    String packageId =
        project.newestPackage("").getFileName().toString().replaceAll(".*_|\\.zip", "");
    project.build("clustrix:deploy").set(cluster.settings()).run().succeeded().says(packageId);
    assertThat(cluster.files()).anyMatch(file -> file.contains("packages/" + packageId));
    assertThat(cluster.sh("find .clustrix ! -type l -perm /077")).isEmpty();

    project
        .build("clustrix:run")
        .set("args", EXAMPLE.arguments())
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("\"mean\": 3.029");
    JobResult result = project.newestResult("");
    assertThat(result.value()).contains(EXAMPLE.answer());
    assertThat(result.provenance().packageId()).isEqualTo(packageId);
    Provenances.assertMadeBy(cluster, result);
  }
}
