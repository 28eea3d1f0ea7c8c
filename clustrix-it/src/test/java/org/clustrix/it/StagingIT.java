package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.clustrix.format.Sha256;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A large input travels once, jobs find it under its name and may write to it, and what they leave
 * comes back: of one job, of an array, and of one that failed.
 */
@Order(6)
final class StagingIT {
  private static final int BYTES = 5 << 20;
  private static final int LARGE_MEGABYTES = 200;
  private static final String LARGE = "in/deep er/großes Bild.bin";

  @Test
  void here() throws IOException {
    on(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void onSlurm() throws IOException {
    on(ClusterKind.SLURM);
  }

  /**
   * A file that is larger than the memory of who fetches it, and names that neither SFTP nor a
   * shell may take for anything else.
   */
  @Test
  @OnTestbed
  void largeAndOddOutputsComeBySftp() throws IOException {
    outputsBy("java");
  }

  @Test
  @OnTestbed
  void largeAndOddOutputsComeByTheSystemsOwnSsh() throws IOException {
    outputsBy("openssh");
  }

  private static void outputsBy(String transport) throws IOException {
    String test = "staging-odd-" + transport;
    Project project = Project.fixture("probe", test);
    Cluster cluster = Cluster.of(ClusterKind.SSH, test);
    List<String> names =
        List.of(
            "-dash",
            "a b",
            "it's \"$HOME\"",
            "été*?[x]",
            "100%41",
            "back\\slash",
            "line\nend",
            "#");
    run(project, cluster, "package", "clustrix:run")
        .set("function", "com.acme.probe.Staged#odd")
        .set("args", new Gson().toJson(List.of(LARGE_MEGABYTES, names)))
        .set("outputs", "odd")
        .set("sshTransport", transport)
        .set("job", "odd")
        .env("MAVEN_OPTS", "-Xmx160m")
        .run()
        .succeeded()
        .says("Outputs in ");
    Path odd = project.folder().resolve("target/clustrix/outputs/odd/odd");
    for (String name : names) {
      assertThat(Files.readString(odd.resolve(name))).isEqualTo(name);
    }
    Path large = odd.resolve("large.bin");
    assertThat(Files.size(large)).isEqualTo((long) LARGE_MEGABYTES << 20);
    assertThat(Sha256.hex(large))
        .isEqualTo(cluster.sh("sha256sum .clustrix/jobs/odd/work/odd/large.bin").split(" ", -1)[0]);
    Files.delete(large);
    cluster.sh("rm -rf .clustrix/jobs");
  }

  /** What changed at home since the first attempt is brought again, and nothing else. */
  @Test
  void aRepetitionTakesTheInputsThatHaveChanged() {
    Project project = Project.fixture("probe", "staging-retry");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "staging-retry");
    project.write("in/1.txt", "1");
    project.write("in/2.txt", "two");
    project.write("in/all.txt", "a");
    MavenBuild first =
        run(project, cluster, "package", "clustrix:run")
            .set("function", "com.acme.probe.Staged#number")
            .set("args", "[\"in/all.txt\", \"{}\"]")
            .set("map", "range:1..2")
            .set("inputs", "in")
            .set("job", "again");
    first.run().failed().says("1 of 2 tasks done, 1 failed");

    project.write("in/2.txt", "2");
    run(project, cluster, "clustrix:run")
        .set("function", "com.acme.probe.Staged#number")
        .set("inputs", "in")
        .set("job", "again")
        .set("retry", "failed")
        .run()
        .succeeded()
        // the list of the inputs, and the one that is new
        .says("moved 2 files", "\"1 a\"", "\"2 a1\"");
  }

  private static void on(ClusterKind kind) throws IOException {
    String test = "staging-" + kind;
    Project project = Project.fixture("probe", test);
    Cluster cluster = Cluster.of(kind, test);
    Path large = project.folder().resolve(LARGE);
    Files.createDirectories(large.getParent());
    byte[] bytes = new byte[BYTES];
    new Random(5).nextBytes(bytes);
    Files.write(large, bytes);
    project.write("in/small.txt", "small");
    Path outputs = project.folder().resolve("target/clustrix/outputs");

    run(project, cluster, "package", "clustrix:run")
        .set("function", "com.acme.probe.Staged#copy")
        .set("args", "[\"" + LARGE + "\", \"out/copied là.bin\"]")
        .set("inputs", "in/**/*.bin,in/small.txt")
        .set("outputs", "out,none.txt")
        .set("job", "first")
        .run()
        .succeeded()
        .says("Staged 2 inputs and their list: moved 3 files (5.2 MB)")
        .says("nothing in the work folder is 'none.txt'", "Outputs in ");
    assertThat(outputs.resolve("first/out/copied là.bin")).hasBinaryContent(bytes);
    assertThat(cluster.files()).contains(".clustrix/jobs/first/work/" + LARGE);

    // the first job has written to what it got
    run(project, cluster, "clustrix:run")
        .set("function", "com.acme.probe.Staged#part")
        .set("args", "[\"" + LARGE + "\", \"{}\"]")
        .set("map", "range:1..3")
        .set("inputs", "in")
        .set("outputs", "parts/*.txt")
        .set("job", "second")
        .run()
        .succeeded()
        .says("Staged 2 inputs and their list: moved 0 files (0 B), already there 3 (5.2 MB)");
    for (int n = 1; n <= 3; n++) {
      assertThat(outputs.resolve("second/parts/part " + n + ".txt")).hasContent(n + " of " + BYTES);
    }

    run(project, cluster, "clustrix:run")
        .set("function", "com.acme.probe.Staged#half")
        .set("args", "[\"half.bin\"]")
        .set("outputs", "half.bin")
        .set("job", "third")
        .run()
        .failed()
        .says("half way", "Outputs in ");
    assertThat(outputs.resolve("third/half.bin")).hasBinaryContent(new byte[] {1, 2, 3});

    Project elsewhere = Project.empty(test + "-elsewhere");
    elsewhere
        .build(Example.PLUGIN + "result")
        .set("job", "second")
        .set(cluster.settings())
        .run()
        .succeeded();
    assertThat(elsewhere.folder().resolve("target/clustrix/outputs/second/parts/part 2.txt"))
        .hasContent("2 of " + BYTES);
  }

  private static MavenBuild run(Project project, Cluster cluster, String... goals) {
    return project.build(goals).set(cluster.settings()).env("LC_ALL", "C.UTF-8");
  }
}
