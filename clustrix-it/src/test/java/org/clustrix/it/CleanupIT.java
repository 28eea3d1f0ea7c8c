package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Two releases of a function, deployed, rolled back and cleaned up from a folder that holds no
 * project.
 */
@Order(4)
final class CleanupIT {
  private static final Example EXAMPLE = Example.CSV_STATISTICS;

  @Test
  void thisMachine() {
    releasedRolledBackAndCleanedUp(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void aMachineBehindSsh() {
    releasedRolledBackAndCleanedUp(ClusterKind.SSH);
  }

  private static void releasedRolledBackAndCleanedUp(ClusterKind kind) {
    Project project = Project.example(EXAMPLE.folder(), "cleanup-" + kind);
    Cluster cluster = Cluster.of(kind, "cleanup-" + kind);
    Path first = packaged(project, "1");
    Path second = packaged(project, "2");
    Project elsewhere = Project.empty("cleanup-elsewhere-" + kind);

    goal(elsewhere, "deploy", cluster)
        .set("package", first.toString())
        .set("dryRun", "true")
        .run()
        .succeeded()
        .says(
            "Would deploy Analysis.run", id(first) + " is not installed in", "stands for nothing");
    assertThat(cluster.files()).as("a dry run leaves nothing").isEmpty();

    for (Path release : List.of(first, second)) {
      goal(elsewhere, "deploy", cluster)
          .set("package", release.toString())
          .run()
          .succeeded()
          .says("package " + id(release));
    }
    goal(elsewhere, "deploy", cluster)
        .set("rollback", "true")
        .set("function", EXAMPLE.function())
        .run()
        .succeeded()
        .says("from package " + id(second) + " to " + id(first));
    goal(elsewhere, "deploy", cluster)
        .set("rollback", "true")
        .set("function", EXAMPLE.function())
        .run()
        .failed()
        .says("has no history");

    List<String> before = cluster.files();
    goal(elsewhere, "cleanup", cluster).run().succeeded().says("Removed nothing");
    goal(elsewhere, "cleanup", cluster)
        .set("olderThan", "0")
        .set("dryRun", "true")
        .run()
        .succeeded()
        .says("Would remove 1 package", "packages/" + id(second));
    assertThat(cluster.files()).isEqualTo(before);
    goal(elsewhere, "cleanup", cluster)
        .set("olderThan", "0")
        .run()
        .succeeded()
        .says("Removed 1 package");
    assertThat(cluster.files())
        .noneMatch(file -> file.contains(id(second)))
        .anyMatch(file -> file.endsWith(id(first) + "/classpath"));
    project
        .build("clustrix:run")
        .set(cluster.settings())
        .set("package", first.toString())
        .set("args", EXAMPLE.arguments())
        .run()
        .succeeded()
        .says("moved 0 files");
    goal(elsewhere, "cleanup", cluster).set("olderThan", "soon").run().failed().says("'soon'");
    goal(elsewhere, "cleanup", cluster)
        .set("cleanup", "remotely")
        .run()
        .failed()
        .says("did you mean remote");
  }

  /** The variable makes each package another one. */
  private static Path packaged(Project project, String release) {
    project
        .build("package", "clustrix:package-function")
        .set("function", EXAMPLE.function())
        .set("environment", "RELEASE=" + release)
        .run()
        .succeeded();
    return project.newestPackage("");
  }

  private static String id(Path release) {
    return release.getFileName().toString().replaceAll("clustrix_package_|\\.zip", "");
  }

  private static MavenBuild goal(Project folder, String goal, Cluster cluster) {
    return folder.build(Example.PLUGIN + goal).set(cluster.settings());
  }
}
