package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Testbed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Java comes from an environment module, whose folder the prologue names. */
@OnTestbed
final class ModulesIT {

  @ParameterizedTest
  @EnumSource(names = {"SLURM", "SGE"})
  void javaComesFromTheModule(ClusterKind kind) {
    Project project = Project.fixture("probe", "modules-" + kind);
    Cluster cluster = Cluster.of(kind, "modules-" + kind);
    run(project, cluster, "java/17").succeeded().says("0");
    assertThat(project.newestResult("").provenance().javaVersion()).startsWith("17.");
    run(project, cluster, "java/99")
        .failed()
        .says("module java/99 could not be loaded", "'module avail' lists what there is");
  }

  private static BuildOutcome run(Project project, Cluster cluster, String module) {
    return project
        .build("package", "clustrix:run")
        .set("function", "com.acme.probe.Slow#sleep")
        .set("args", "[0]")
        .set(Map.of("modules", module, "prologue", "module use " + Testbed.get().modules()))
        .set(cluster.settings())
        .run();
  }
}
