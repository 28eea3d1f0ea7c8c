package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.it.maven.Jdk;
import org.clustrix.it.maven.MavenVersion;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every Maven that is supported, on Java 17 and 25. */
@Order(8)
final class MavenVersionsIT {

  @ParameterizedTest
  @EnumSource(MavenVersion.class)
  void worksOnJava17(MavenVersion version) {
    run(version, 17, "package", "clustrix:package-function", "clustrix:run");
  }

  @ParameterizedTest
  @EnumSource(MavenVersion.class)
  void worksOnJava25(MavenVersion version) {
    run(version, 25, "compile", "clustrix:run");
  }

  private static void run(MavenVersion version, int release, String... goals) {
    Jdk jdk = Jdk.find(release).orElse(null);
    Assumptions.assumeTrue(jdk != null, () -> "there is no JDK " + release + " on this machine");
    Example example = Example.CSV_STATISTICS;
    String test = "maven-" + version + "-java-" + release;
    Project project = Project.example(example.folder(), test);
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, test);
    project
        .build(goals)
        .maven(version)
        .on(jdk)
        .set("function", example.function())
        .set("args", example.arguments())
        .set(cluster.settings())
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).contains(example.answer());
    Provenances.assertMadeBy(cluster, project.newestResult(""));
  }
}
