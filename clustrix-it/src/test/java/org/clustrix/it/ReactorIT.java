package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The goals called directly in a reactor whose modules were never installed. The tests share one
 * compiled project, as a person at a terminal does, so their order matters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReactorIT {
  private static final Example EXAMPLE = Example.TWO_MODULES;
  private final Project project = Project.example(EXAMPLE.folder(), "reactor");
  private final Cluster cluster = Cluster.of(ClusterKind.LOCAL, "reactor");

  @Test
  @Order(1)
  void saysWhichPhaseToRunBeforeAnythingIsCompiled() {
    project
        .build("clustrix:package-function")
        .set("function", EXAMPLE.function())
        .run()
        .failed()
        .says("mvn compile")
        .doesNotSay("\tat org.clustrix");
  }

  @Test
  @Order(2)
  void packagesOnFourThreads() {
    project
        .build("compile", "clustrix:package-function")
        .options("-T4")
        .set("function", EXAMPLE.function())
        .run()
        .succeeded();
    assertThat(project.newestPackage("report")).isNotEmptyFile();
  }

  @Test
  @Order(2)
  void deploysOnFourThreadsFromTheRoot() {
    project
        .build("compile", "clustrix:deploy")
        .options("-T4")
        .set("function", EXAMPLE.function())
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("does not belong to this module", "Deployed ", "moved ");
    // nothing is missing there, and nothing here
    project
        .build("clustrix:deploy")
        .options("-T4", "-o", "-pl", "report,model")
        .set("function", EXAMPLE.function())
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("moved 0 files");
  }

  @Test
  @Order(3)
  void runsWithTheGoalAlone() {
    run();
  }

  @Test
  @Order(4)
  void runsOnSomeModules() {
    run("-pl", "report", "-am");
    // the sibling is left out of the build, and is project code all the same
    run("-pl", "report");
  }

  @Test
  @Order(4)
  void saysWhichModuleABuildLeavesOut() {
    project
        .build("clustrix:run")
        .options("-pl", "model")
        .set("function", EXAMPLE.function())
        .set(cluster.settings())
        .run()
        .failed()
        .says("belongs to module climate-report", "-pl :climate-report");
  }

  @Test
  @Order(5)
  void runsOffline() {
    run("-o");
  }

  private void run(String... options) {
    project
        .build("clustrix:run")
        .options(options)
        .set("function", EXAMPLE.function())
        .set("args", EXAMPLE.arguments())
        .set(cluster.settings())
        .run()
        .succeeded()
        .says("0.193 degrees Celsius");
    assertThat(project.newestResult("report").value()).isEqualTo(EXAMPLE.answer());
  }
}
