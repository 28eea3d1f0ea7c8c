package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.Test;

/** Methods that are annotated, and nothing else is configured. */
final class AnnotatedIT {
  private static final List<String> BOTH =
      List.of("com.acme.annotated.Jobs#fit", "com.acme.annotated.Jobs#score(int)");

  @Test
  void allArePackagedAndDeployedAndOneIsChosenByItsName() {
    Project project = Project.fixture("annotated", "annotated");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "annotated");
    project
        .build("compile", "clustrix:package-function", "clustrix:deploy")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("Packaged com.acme.annotated.Jobs#fit as ", "Packaged com.acme.annotated.Jobs#score")
        .says("Deployed Jobs.fit", "Deployed Jobs.score", "0 artifacts");
    assertThat(cluster.files().stream().filter(file -> file.contains("/functions/")))
        .hasSizeGreaterThanOrEqualTo(2);

    project
        .build("clustrix:run")
        .set(cluster.settings())
        .run()
        .failed()
        .says("there are several functions: " + BOTH.get(0), "choose one with -Dclustrix.function")
        .doesNotSay("Packaged");
    project
        .build("clustrix:run")
        .set(cluster.settings())
        .set("function", "fitt")
        .run()
        .failed()
        .says("no method that is annotated with @Cluster is called 'fitt'", "did you mean fit?");
    project
        .build("clustrix:run")
        .set(cluster.settings())
        .set("function", "score")
        .set("args", "[21]")
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).isEqualTo("42");
    assertThat(cluster.sh("cat .clustrix/jobs/*/stderr"))
        .as("nobody has asked for a trace")
        .isEmpty();
  }

  @Test
  void aReleaseBringsItsAnnotationAlong() {
    Project project = Project.fixture("annotated", "annotated-release");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "annotated-release");
    project.build("compile", "clustrix:package-function").set("function", "fit").run().succeeded();
    Path release = project.newestPackage("");
    Project empty = Project.empty("annotated-empty");
    empty
        .build(Example.PLUGIN + "run")
        .set(cluster.settings())
        .set("package", release.toString())
        .run()
        .succeeded();
    assertThat(empty.newestResult("").value())
        .contains("\"processors\":\"2\"", "\"level\":\"annotation said\"");
  }
}
