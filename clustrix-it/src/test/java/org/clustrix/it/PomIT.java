package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.Test;

/** Settings and executions that stand in a POM. */
final class PomIT {
  private static final Example EXAMPLE = Example.CSV_STATISTICS;

  @Test
  void theHelpGoalListsTheGoals() {
    Project project = Project.fixture("probe", "help");
    project
        .build("clustrix:help")
        .run()
        .succeeded()
        .says("clustrix:package-function", "clustrix:deploy", "clustrix:run");
  }

  @Test
  void aPropertyOnTheCommandLineWinsOverThePom() {
    Project project = Project.fixture("probe", "precedence");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "precedence");
    Cluster unused = Cluster.of(ClusterKind.LOCAL, "precedence-unused");
    configure(
        project,
        """
        <configuration>
          <function>com.acme.probe.Failing#run</function>
          <remoteWorkDir>%s</remoteWorkDir>
          <environment>FROM_POM=kept</environment>
        </configuration>
        """
            .formatted(unused.settings().get("remoteWorkDir")));
    project
        .build("package", "clustrix:run")
        .set("function", "com.acme.probe.Surroundings#look")
        .set("args", "[]")
        .set(cluster.settings())
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).contains("\"FROM_POM\":\"kept\"");
    assertThat(cluster.files()).isNotEmpty();
    assertThat(unused.files()).isEmpty();
  }

  @Test
  void executionsInThePomPackageReleaseAndDeploy() {
    Project project = Project.example(EXAMPLE.folder(), "lifecycle");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "lifecycle");
    configure(
        project,
        """
        <executions>
          <execution>
            <goals>
              <goal>package-function</goal>
              <goal>deploy</goal>
            </goals>
          </execution>
        </executions>
        """);
    Path repository = project.folder().resolveSibling("lifecycle-repository");
    BuildOutcome build =
        project
            .build("clean", "deploy")
            .property("altDeploymentRepository", "it::" + repository.toUri())
            .set("function", EXAMPLE.function())
            .set(cluster.settings())
            .run()
            .succeeded();
    Path released =
        repository.resolve("com/acme/csv-statistics/1.0/csv-statistics-1.0-clustrix.zip");
    Path built = project.newestPackage("");
    assertThat(released).hasSameBinaryContentAs(built);
    String packageId = built.getFileName().toString().replaceAll(".*_|\\.zip", "");
    assertThat(cluster.files()).anyMatch(file -> file.contains("packages/" + packageId));
    build.says(packageId);
  }

  private static void configure(Project project, String xml) {
    project.replace(
        "pom.xml",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>\n"
            + xml);
  }
}
