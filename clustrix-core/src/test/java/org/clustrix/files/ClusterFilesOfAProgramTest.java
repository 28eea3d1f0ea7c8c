package org.clustrix.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.config.ClusterConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose files the static methods look at in a program: each in a JVM of its own. */
class ClusterFilesOfAProgramTest {
  @TempDir private Path folder;
  private Path here;
  private Path cluster;

  private record Said(int status, List<String> out, String err) {}

  @BeforeEach
  void files() throws IOException {
    here = Files.createDirectories(folder.resolve("here"));
    cluster = Files.createDirectories(folder.resolve("cluster"));
    Files.createDirectories(here.resolve("data"));
    Files.createFile(here.resolve("data/mine.csv"));
    Files.createDirectories(cluster.resolve("data"));
    Files.createFile(cluster.resolve("data/theirs.csv"));
  }

  private Said run(Map<String, String> variables) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ListingProgram.class.getName(),
                "data")
            .directory(here.toFile())
            .redirectError(folder.resolve("err").toFile());
    Map<String, String> environment = new TreeMap<>(variables);
    environment.putIfAbsent("XDG_CONFIG_HOME", folder.resolve("none").toString());
    java.environment().keySet().removeIf(name -> name.startsWith("CLUSTRIX_"));
    java.environment().putAll(environment);
    Process process = java.start();
    List<String> out = process.inputReader().lines().toList();
    return new Said(process.waitFor(), out, Files.readString(folder.resolve("err")));
  }

  @Test
  void thoseOfTheConfiguredCluster() throws Exception {
    String config = "clusters:\n  lab:\n    remoteWorkDir: " + cluster + "\ncluster: lab\n";
    List<String> theirs = List.of("theirs.csv", "own: [mine.csv]");
    assertThat(run(Map.of("CLUSTRIX_REMOTE_WORK_DIR", cluster.toString())).out()).isEqualTo(theirs);
    Path user = Files.createDirectories(folder.resolve("config/clustrix"));
    Files.writeString(user.resolve("clustrix.yml"), config);
    assertThat(run(Map.of("XDG_CONFIG_HOME", user.getParent().toString())).out()).isEqualTo(theirs);
    Files.writeString(here.resolve("clustrix.yml"), config);
    assertThat(run(Map.of()).out()).isEqualTo(theirs);
    assertThat(run(Map.of("CLUSTRIX_CLUSTER", "leb")))
        .matches(said -> said.status() != 0)
        .extracting(Said::err)
        .asString()
        .contains("there is no cluster 'leb', set in the environment", "did you mean lab?");
  }

  @Test
  void neverThoseOfTheProgramWhereAClusterCannotBeReached() throws Exception {
    Said said =
        run(
            Map.of(
                "CLUSTRIX_CLUSTER_TYPE", "ssh",
                "CLUSTRIX_CLUSTER_HOST", "127.0.0.1",
                "CLUSTRIX_CLUSTER_PORT", "1"));
    assertThat(said.status()).isNotZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("127.0.0.1").contains("HostException");
  }

  @Test
  void thoseOfTheProgramInAJobAndWhereNothingIsConfigured() throws Exception {
    List<String> mine = List.of("mine.csv", "own: [mine.csv]");
    assertThat(run(Map.of()).out()).isEqualTo(mine);
    assertThat(
            run(Map.of("CLUSTRIX_FILES", "shared", "CLUSTRIX_REMOTE_WORK_DIR", cluster.toString()))
                .out())
        .isEqualTo(mine);
  }

  @Test
  void oneQuestionTakesTheConfigurationAlong() {
    ClusterConfig config = ClusterConfig.builder().remoteWorkDir(cluster.toString()).build();
    assertThat(ClusterFilesystems.ls("data", config)).containsExactly("theirs.csv");
    assertThat(ClusterFilesystems.find("*.csv", ".", config)).containsExactly("data/theirs.csv");
    assertThat(ClusterFilesystems.glob("*/*.csv", ".", config)).containsExactly("data/theirs.csv");
    assertThat(ClusterFilesystems.stat("data/theirs.csv", config).size()).isZero();
    assertThat(ClusterFilesystems.exists("data/mine.csv", config)).isFalse();
    assertThat(ClusterFilesystems.isDir("data", config)).isTrue();
    assertThat(ClusterFilesystems.isFile("data", config)).isFalse();
    assertThat(ClusterFilesystems.du(".", config).fileCount()).isEqualTo(1);
    assertThat(ClusterFilesystems.countFiles(".", "*.csv", config)).isEqualTo(1);
  }
}
