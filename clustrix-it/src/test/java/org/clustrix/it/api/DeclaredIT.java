package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.SubmittedJob;
import org.clustrix.client.TaskSizes;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ClusterConfigBuilder;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Cluster} on methods that a Java program submits. */
class DeclaredIT {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void twoClusters() throws IOException {
    file = folder.resolve("clustrix.yml");
    Files.writeString(
        file,
        """
        cluster: here
        pollInterval: 1
        jvmOptions: [-Dlevel=file]
        clusters:
          here: {remoteWorkDir: %s}
          there: {remoteWorkDir: %s, cores: 3}
        """
            .formatted(folder.resolve("here"), folder.resolve("there")));
  }

  private ClusterExecutor open(ClusterConfig config) {
    return ClusterExecutor.open(
        ExecutionContext.of(config).withOutputFolder(folder.resolve("packages")), Credentials.NONE);
  }

  @Test
  void itsValuesWinOverTheFileAndNotOverTheProgram() {
    try (ClusterExecutor cluster = open(ClusterConfig.load(file))) {
      assertThat(cluster.submit(Declared::plain, "a").result())
          .containsEntry("level", "file")
          .containsEntry("LEVEL", "null")
          .containsEntry("processors", "1");
      assertThat(cluster.submit(Declared::seen, "b").result())
          .containsEntry("level", "annotation said")
          .containsEntry("LEVEL", "annotation, one")
          .containsEntry("processors", "2")
          .containsEntry("cluster", "here");
      assertThat(cluster.map(Declared::seen, List.of("x", "y")).results())
          .allMatch(said -> said.get("processors").equals("2"))
          .extracting(said -> said.get("name"))
          .containsExactly("x", "y");
    }
    ClusterConfigBuilder strong = ClusterConfig.builder().withFile(file).cores(1);
    try (ClusterExecutor cluster = open(strong.jvmOptions("-Dlevel=program").build())) {
      assertThat(cluster.submit(Declared::seen, "c").result())
          .containsEntry("level", "program")
          .containsEntry("LEVEL", "annotation, one")
          .containsEntry("processors", "1");
    }
  }

  @Test
  void aMethodRunsOnTheClusterThatItNames() {
    try (ClusterExecutor cluster = open(ClusterConfig.load(file))) {
      SubmittedJob<Map<String, String>> there = cluster.submit(Declared::there, "a");
      assertThat(there.result())
          .containsEntry("cluster", "there")
          .containsEntry("processors", "3")
          .containsEntry("level", "there");
      assertThat(cluster.submit(Declared::plain, "b").result()).containsEntry("cluster", "here");
      MethodReference<Map<String, String>> method = MethodReference.of(Declared::there);
      assertThat(cluster.attach(method, there.name()).result()).containsEntry("name", "a");
      assertThatThrownBy(() -> cluster.attach(there.name())).hasMessageContaining(there.name());

      List<CallArguments> calls = List.of(CallArguments.of("x"), CallArguments.of("y"));
      assertThat(
              cluster
                  .mapReduce(
                      method, calls, TaskSizes.ONE_EACH, MethodReference.of(Declared::folders))
                  .result())
          .containsExactly("there", "reducer", "there", "there");
      MethodReference<Integer> elsewhere = MethodReference.of(Declared::elsewhere);
      assertThatThrownBy(() -> cluster.mapReduce(method, calls, TaskSizes.ONE_EACH, elsewhere))
          .isInstanceOf(ClustrixException.class)
          .hasMessageContaining("the reducer names another cluster in @Cluster")
          .hasMessageContaining("leave cluster and clusterHost out");
    }
    try (ClusterExecutor cluster = open(ClusterConfig.load(file, "here"))) {
      assertThat(cluster.submit(Declared::there, "c").result())
          .as("what the program chooses wins")
          .containsEntry("cluster", "here")
          .containsEntry("level", "there");
    }
  }

  @Test
  void aClusterThatNobodyDescribesIsAnError() {
    ClusterConfig config =
        ClusterConfig.builder().remoteWorkDir(folder.resolve("here").toString()).build();
    try (ClusterExecutor cluster = open(config)) {
      assertThatThrownBy(() -> cluster.submit(Declared::there, "a"))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("the cluster 'there', set in @Cluster, is not known here");
    }
    assertThat(folder.resolve("here/.clustrix/jobs")).doesNotExist();
  }

  @Test
  @OnTestbed
  void theSchedulerIsAskedForWhatItSays() {
    Cluster bed = Cluster.of(ClusterKind.SLURM, "declared");
    List<String> steps = new CopyOnWriteArrayList<>();
    ClusterConfig traced = ClusterConfig.of(bed.settings()).with(step -> steps.add(step.get()));
    try (ClusterExecutor cluster = open(traced)) {
      SubmittedJob<Map<String, String>> job = cluster.submit(Declared::seen, "a");
      assertThat(job.result()).containsEntry("processors", "2");
      assertThat(bed.sh("grep '^#SBATCH' '" + job.folder() + "'/*.sh"))
          .contains("--cpus-per-task=2", "--time=0-00:07:00");
      assertThat(steps).anyMatch(step -> step.contains("sbatch"));
      // who listens here hears the launcher in the log of the job
      assertThat(job.logs().err()).contains("argument name: java.lang.String from \"a\"");
      assertThat(job.logs().out()).isEmpty();
    }
  }
}
