package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a release pipeline does: one build for several clusters, and deployments of its release. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock("the installed csv-statistics")
final class ReleaseIT {
  private static final Example EXAMPLE = Example.CSV_STATISTICS;
  private static final String DEPLOY = Example.PLUGIN + "deploy";

  @Test
  @Order(1)
  void oneBuildDeploysToSeveralClustersAndInstallsTheRelease() {
    Project project = Project.example(EXAMPLE.folder(), "several-clusters");
    Cluster first = Cluster.of(ClusterKind.LOCAL, "several-clusters-first");
    Cluster second = Cluster.of(ClusterKind.LOCAL, "several-clusters-second");
    project.replace(
        "pom.xml",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>",
        """
        <artifactId>clustrix-maven-plugin</artifactId>
        <version>0.1.0-SNAPSHOT</version>
        <executions>
          <execution><goals><goal>package-function</goal></goals></execution>
          %s
          %s
        </executions>
        """
            .formatted(execution("one", first), execution("two", second)));
    project
        .build("clean", "install")
        .set("function", EXAMPLE.function())
        .run()
        .succeeded()
        .says("Deployed ");
    for (Cluster cluster : new Cluster[] {first, second}) {
      assertThat(cluster.files()).anyMatch(file -> file.contains(".clustrix/packages/"));
      assertThat(cluster.files()).anyMatch(file -> file.contains(".clustrix/functions/"));
    }
  }

  private static String execution(String id, Cluster cluster) {
    return """
        <execution>
          <id>%s</id>
          <phase>install</phase>
          <goals><goal>deploy</goal></goals>
          <configuration>
            <clusterType>local</clusterType>
            <remoteWorkDir>%s</remoteWorkDir>
          </configuration>
        </execution>
        """
        .formatted(id, cluster.settings().get("remoteWorkDir"));
  }

  @Test
  @Order(2)
  void aReleaseIsDeployedByItsCoordinatesFromAnEmptyFolder() {
    Project empty = Project.empty("release-by-coordinates");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "release-by-coordinates");
    empty
        .build(DEPLOY)
        .set("package", "com.acme:csv-statistics:1.0")
        .set("dryRun", "true")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("com.acme.Analysis.run");
    assertThat(cluster.files()).isEmpty();
    empty
        .build(DEPLOY)
        .set("package", "com.acme:csv-statistics:1.0")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("Deployed Analysis.run", "moved ");
    assertThat(cluster.files()).anyMatch(file -> file.contains(".clustrix/packages/"));
    // nothing is missing there, and nothing here
    empty
        .build(DEPLOY)
        .options("-o")
        .set("package", "com.acme:csv-statistics:1.0")
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("moved 0 files");
    empty
        .build(DEPLOY)
        .set("package", "com.acme:csv-statistics:9.9")
        .set(cluster.settings())
        .run()
        .failed()
        .says("com.acme:csv-statistics:zip:clustrix:9.9 cannot be had", "check the coordinates")
        .doesNotSay("\tat org.clustrix");
  }
}
