package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.Test;

/** A job that misses a class which was left out says where it is, and which line brings it. */
final class LeftOutIT {
  private static final String MATH =
      "org.apache.commons.math3.util.FastMath is in org.apache.commons:commons-math3:jar:3.6.1, an"
          + " artifact of the project that was left out";
  private static final String ADD =
      "add -Dclustrix.include=artifact:org.apache.commons:commons-math3 or,";
  private static final String ARGUMENTS = "[\"org.apache.commons.math3.util.FastMath\"]";

  @Test
  void theLineThatIsNamedBringsIt() {
    Project project = Project.fixture("choices", "left-out");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "left-out");
    BuildOutcome missed =
        project
            .build("compile", "clustrix:run")
            .set("function", "com.acme.choices.Named#load")
            .set("args", ARGUMENTS)
            .set(cluster.settings())
            .run()
            .failed()
            .says("java.lang.IllegalStateException: it cannot be made", MATH, ADD);
    String job = job(missed);

    Project elsewhere = emptyFolder(project, "left-out-elsewhere");
    for (String goal : new String[] {"result", "status"}) {
      BuildOutcome told =
          elsewhere.build(Example.PLUGIN + goal).set(cluster.settings()).set("job", job).run();
      assertThat(told.text()).as(goal).contains(MATH, ADD);
    }

    project
        .build("clustrix:run")
        .set("args", ARGUMENTS)
        .set("include", "artifact:org.apache.commons:commons-math3")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("\"FastMath\"");
  }

  @Test
  void anExcludedArtifactWhoseClassIsNeeded() {
    Project project = Project.fixture("choices", "left-out-excluded");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "left-out-excluded");
    project
        .build("compile", "clustrix:run")
        .set("function", "com.acme.choices.Table#line")
        .set("args", "[[\"a\", \"b\"]]")
        .set("exclude", "artifact:commons-csv")
        .set(cluster.settings())
        .run()
        .failed()
        .says(
            "java.lang.NoClassDefFoundError: org/apache/commons/csv/CSVFormat",
            "is in org.apache.commons:commons-csv:jar:1.14.1, an artifact of the project",
            "since clustrix.exclude=artifact:commons-csv says so; take that out");
  }

  @Test
  void anExcludedProviderAndAProvidedArtifact() {
    Project project = Project.fixture("choices", "left-out-provided");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "left-out-provided");
    project
        .build("compile", "clustrix:run")
        .set("function", "com.acme.choices.Shapes#corners")
        .set("exclude", "com.acme.choices.Square")
        .set(cluster.settings())
        .run()
        .failed()
        .says(
            "java.util.ServiceConfigurationError",
            "com.acme.choices.Square was left out, since clustrix.exclude=com.acme.choices.Square");
    project
        .build("clustrix:run")
        .set("function", "com.acme.choices.Words#upper")
        .set("args", "[\"a\"]")
        .set(cluster.settings())
        .run()
        .failed()
        .says(
            "org.apache.commons.lang3.StringUtils is in org.apache.commons:commons-lang3:jar:3.20.0",
            "since its scope says that the cluster provides it",
            "-Dclustrix.include=artifact:org.apache.commons:commons-lang3");
  }

  /** The id of the package stays, and what was left out may still be another thing. */
  @Test
  void theAnalysisOfTheNewestDeploymentCounts() {
    Project project = Project.fixture("choices", "left-out-newest");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "left-out-newest");
    project
        .build("compile", "clustrix:deploy")
        .set("function", "com.acme.choices.Named#load")
        .set(cluster.settings())
        .run()
        .succeeded();
    String id = project.newestPackage("").getFileName().toString();
    project
        .build("clustrix:run")
        .set("function", "com.acme.choices.Named#load")
        .set("args", ARGUMENTS)
        .set("exclude", "*:commons-math3")
        .set(cluster.settings())
        .run()
        .failed()
        .says("moved 1 files", "since clustrix.exclude=*:commons-math3 says so");
    assertThat(project.newestPackage("").getFileName().toString()).isEqualTo(id);
  }

  private static String job(BuildOutcome outcome) {
    return outcome.log().stream()
        .filter(line -> line.contains("Submitted "))
        .map(line -> line.replaceFirst(".*Submitted (\\S+) .*", "$1"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.text()));
  }

  private static Project emptyFolder(Project project, String name) {
    try {
      return new Project(Files.createDirectories(project.folder().resolveSibling(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
