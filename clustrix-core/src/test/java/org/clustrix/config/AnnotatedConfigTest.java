package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the annotation of a method stands among what a program has configured. */
class AnnotatedConfigTest {
  private static final Map<String, List<String>> ANNOTATION =
      Map.of(
          "cores", List.of("8"),
          "memory", List.of("8G"),
          "time", List.of("8h"),
          "gpus", List.of("0"),
          "environment", List.of("A=1,2", "B=3"));

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("clustrix.yml"), text);
  }

  @Test
  void itWinsOverTheFileAndLosesAgainstProgramAndEnvironment() throws IOException {
    Path file =
        file("cores: 4\ngpus: 4\naccount: four\nclusters: {hpc: {cores: 40, partition: long}}\n");
    ClusterConfig config =
        ClusterConfig.builder()
            .withFile(file)
            .cluster("hpc")
            .memory("1G")
            .withEnvironment(Map.of("CLUSTRIX_TIME", "1h"))
            .build();
    ClusterConfig annotated = config.annotated(ANNOTATION);

    assertThat(annotated.text(Setting.TIME)).isEqualTo("1h");
    assertThat(annotated.source(Setting.TIME)).isEqualTo("the environment");
    assertThat(annotated.text(Setting.MEMORY)).isEqualTo("1G");
    assertThat(annotated.source(Setting.MEMORY)).isEqualTo("the program");
    assertThat(annotated.text(Setting.CORES)).isEqualTo("8");
    assertThat(annotated.source(Setting.CORES)).isEqualTo("@Cluster");
    assertThat(annotated.environment()).isEqualTo(Map.of("A", "1,2", "B", "3"));
    assertThat(annotated.text(Setting.PARTITION)).isEqualTo("long");
    assertThat(annotated.text(Setting.ACCOUNT)).isEqualTo("four");
    assertThat(annotated.text(Setting.GPUS)).as("0 says nothing").isEqualTo("4");
    assertThat(config.text(Setting.CORES)).as("for other methods").isEqualTo("40");
    assertThat(config.annotated(Map.of())).isSameAs(config);
  }

  @Test
  void itChoosesTheNamedClusterWhereTheProgramDoesNot() throws IOException {
    Path file =
        file(
            """
            cluster: desk
            clusters:
              desk: {clusterType: ssh, clusterHost: desk, remoteWorkDir: /desk}
              hpc: {clusterType: slurm, clusterHost: hpc, partition: long}
            """);
    Map<String, List<String>> hpc = Map.of("cluster", List.of("hpc"));
    ClusterConfig free = ClusterConfig.load(file);
    assertThat(free.text(Setting.CLUSTER_HOST)).isEqualTo("desk");
    ClusterConfig chosen = free.annotated(hpc);
    assertThat(chosen.text(Setting.CLUSTER_HOST)).isEqualTo("hpc");
    assertThat(chosen.find(Setting.REMOTE_WORK_DIR)).as("of the other cluster").isEmpty();
    assertThat(chosen.place()).isNotEqualTo(free.place());

    ClusterConfig bound = ClusterConfig.load(file, "desk");
    assertThat(bound.annotated(hpc).text(Setting.CLUSTER_HOST)).isEqualTo("desk");
    assertThat(bound.annotated(hpc).place()).isEqualTo(bound.place());
    assertThat(bound.annotated(ANNOTATION).place()).isEqualTo(bound.place());
    assertThatThrownBy(() -> free.annotated(Map.of("cluster", List.of("hcp"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no cluster 'hcp', set in @Cluster")
        .hasMessageContaining("did you mean hpc?");
  }

  @Test
  void aProgramWithoutFilesHasChosenOrIsTold() {
    Map<String, List<String>> hpc = Map.of("cluster", List.of("hpc"), "cores", List.of("3"));
    ClusterConfig chosen = ClusterConfig.builder().clusterType("local").build().annotated(hpc);
    assertThat(chosen.find(Setting.CLUSTER)).isEmpty();
    assertThat(chosen.text(Setting.CORES)).isEqualTo("3");
    ClusterConfig empty = ClusterConfig.builder().cores(2).build();
    assertThatThrownBy(() -> empty.annotated(hpc))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the cluster 'hpc', set in @Cluster, is not known here")
        .hasMessageContaining("withFile");
    assertThat(empty.annotated(Map.of("clusterHost", List.of("h"))).text(Setting.CLUSTER_HOST))
        .isEqualTo("h");
  }

  @Test
  void aPackageKnowsTheAnnotationButNoNamedCluster() throws IOException {
    Path file =
        file("exclude: [x.*]\nenvironment: {A: top}\nclusters: {hpc: {environment: {A: h}}}");
    ClusterConfig config = ClusterConfig.load(file, "hpc");
    assertThat(config.environment()).isEqualTo(Map.of("A", "h"));
    assertThat(config.forPackages().environment()).isEqualTo(Map.of("A", "top"));
    assertThat(config.annotated(ANNOTATION).forPackages().environment())
        .isEqualTo(Map.of("A", "1,2", "B", "3"));
    assertThat(
            config
                .annotated(Map.of("exclude", List.of("y.*", "z/{a,b}")))
                .forPackages()
                .list(Setting.EXCLUDE))
        .containsExactly("y.*", "z/{a,b}");
  }
}
