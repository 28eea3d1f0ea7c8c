package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.Test;

/** Files, their names and their text mean the same on the cluster as at home. */
@OnTestbed
final class FilesIT {

  @Test
  void aPackagedFileAndAFileOfTheClusterAreOpenedByRelativePathsInOneJob() {
    Project project = Project.fixture("probe", "two-files");
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "two-files");
    cluster.put("data/b.csv", "only,here\n5,6\n");
    project
        .build("package", "clustrix:run")
        .set("function", "com.acme.probe.TwoFiles#firstLines")
        .set("args", "[]")
        .set(cluster.settings())
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).isEqualTo("[\"x,y\",\"only,here\"]");
    Provenances.assertMadeBy(cluster, project.newestResult(""));
    assertThat(cluster.files()).contains("data/b.csv").doesNotContain("data/a.csv");
  }

  @Test
  void anAnnotatedFunctionIsFoundAndSeesTheFilesOfBothSides() {
    Project project = Project.fixture("probe", "annotated");
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "annotated");
    cluster.put("data/b.csv", "only,here\n5,6\n");
    project
        .build("package", "clustrix:run")
        .set("args", "[\"*.csv\"]")
        .set(cluster.settings())
        .run()
        .succeeded();
    assertThat(project.newestResult("").value())
        .isEqualTo("{\"names\":[\"a.csv\",\"b.csv\"],\"matching\":2,\"processors\":2}");
    String job = project.newestResult("").provenance().jobId();
    assertThat(cluster.sh("scontrol show job " + job)).contains("CPUs/Task=2");
  }

  @Test
  void namesAndTextThatAreNotAsciiSurviveSlurm() {
    Project project = Project.fixture("probe", "zurich");
    project.write("Zürich.csv", "Ort,Höhe\nZürich,408\n");
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "zurich");
    project
        .build("package", "clustrix:run")
        .set("function", "com.acme.probe.Zurich#visit")
        .set("args", "[\"Zürich\"]")
        .set(cluster.settings())
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "Europe/Zurich")
        .env("MAVEN_OPTS", "-Duser.language=de -Duser.country=CH")
        .run()
        .succeeded();
    assertThat(project.newestResult("").value())
        .isEqualTo("[\"Zürich,408\",\"UTF-8\",\"de-CH\",\"Europe/Zurich\",\"true\"]");
    assertThat(cluster.sh("cat .clustrix/jobs/*/stdout")).contains("stdout says Zürich");
    assertThat(cluster.sh("cat .clustrix/jobs/*/stderr")).contains("stderr says Zürich");
  }
}
