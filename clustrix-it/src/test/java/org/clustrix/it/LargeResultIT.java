package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.format.Sha256;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Test;

/**
 * A result that is larger than the memory of the JVM that makes it, and of the one that fetches it.
 */
final class LargeResultIT {
  private static final int MEGABYTES = 160;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void here() throws IOException {
    on(ClusterKind.LOCAL, "java");
  }

  @Test
  @OnTestbed
  void overSsh() throws IOException {
    on(ClusterKind.SSH, "java");
  }

  @Test
  @OnTestbed
  void overTheSystemsOwnSsh() throws IOException {
    on(ClusterKind.SSH, "openssh");
  }

  private static void on(ClusterKind kind, String transport) throws IOException {
    String test = "large-result-" + kind + "-" + transport;
    Project project = Project.fixture("probe", test);
    Cluster cluster = Cluster.of(kind, test);
    Path value = project.folder().resolve("much.json");
    run(project, cluster, transport, "package", "clustrix:run")
        .set("function", "com.acme.probe.Much#texts")
        .set("args", "[" + MEGABYTES + "]")
        .set("jvmOptions", "-Xmx64m")
        .set("output", value.toString())
        .set("job", "much")
        .env("MAVEN_OPTS", "-Xmx128m")
        .run()
        .succeeded()
        .says("Value in " + value, "\"size\": " + (MEGABYTES * MEGABYTE + 1));
    assertWhole(value);
    assertThat(Files.size(project.folder().resolve("target/clustrix/results/much.json")))
        .isLessThan(2000);

    Project elsewhere = Project.empty(test + "-elsewhere");
    BuildOutcome again =
        run(elsewhere, cluster, transport, Example.PLUGIN + "result")
            .set("job", "much")
            .env("MAVEN_OPTS", "-Xmx128m")
            .run()
            .succeeded();
    Path usual = elsewhere.folder().resolve("target/clustrix/results/much/value.json");
    again.says("\"file\": \"" + usual + "\"", "\"sha256\": \"" + Sha256.hex(usual) + "\"");
    assertThat(Sha256.hex(usual)).isEqualTo(Sha256.hex(value));
    Files.delete(value);
    Files.delete(usual);
    if (kind == ClusterKind.LOCAL) {
      reduced(project, cluster);
    }
    cluster.sh("rm -rf .clustrix/jobs");
  }

  private static void assertWhole(Path value) throws IOException {
    assertThat(Files.size(value)).isEqualTo(MEGABYTES * MEGABYTE + 1);
    try (InputStream in = Files.newInputStream(value)) {
      for (int i = 0; i < MEGABYTES; i++) {
        byte[] element = in.readNBytes((int) MEGABYTE);
        assertThat(new String(element, 0, 12, StandardCharsets.UTF_8))
            .isEqualTo((i == 0 ? "[" : ",") + "\"%08d -".formatted(i));
      }
      assertThat(in.readAllBytes()).containsExactly(']');
    }
  }

  /** The results of an array that do not fit into answers reach its reducer, and this machine. */
  private static void reduced(Project project, Cluster cluster) throws IOException {
    run(project, cluster, "java", "clustrix:run")
        .set("function", "com.acme.probe.Much#texts")
        .set("map", "[1,0,2]")
        .set("inlineResult", "64K")
        .set("job", "several")
        .run()
        .succeeded()
        .says("results/several/value.json");
    Path values = project.folder().resolve("target/clustrix/results/several/value.json");
    assertThat(Files.readString(values))
        .startsWith("[[\"00000000 -")
        .contains("-\"],\n[],\n[\"00000000 -")
        .endsWith("-\"]]\n");
    run(project, cluster, "java", "clustrix:run")
        .set("function", "com.acme.probe.Much#texts")
        .set("map", "[1,0,2]")
        .set("inlineResult", "64K")
        .set("reducer", "com.acme.probe.Much#length")
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).isEqualTo(Long.toString(3 * (MEGABYTE - 3)));
  }

  private static MavenBuild run(
      Project project, Cluster cluster, String transport, String... goals) {
    MavenBuild build = project.build(goals).set(cluster.settings());
    return cluster.kind() == ClusterKind.SSH ? build.set("sshTransport", transport) : build;
  }
}
