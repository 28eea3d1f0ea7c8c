package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.JobResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a job on the cluster {@code local}: real script, real launcher, real JVM. */
class JobLifeIT {
  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Path work;

  @BeforeEach
  void workFolder() throws Exception {
    work = Files.createDirectories(folder.resolve("my work, it's $HOME"));
    settings.put("remoteWorkDir", work.toString());
    settings.put("pollInterval", "1");
    // made behind the end of a job, when the folder of a test may be about to go; ClassDataIT has
    // its own
    settings.put("cds", "off");
  }

  private record Run(Job job, Deployment deployment, JobStatus status) {
    JobResult result() {
      return status.result().orElseThrow(() -> new AssertionError(status + job.stderr(9999)));
    }
  }

  private Run run(String method, String arguments) throws Exception {
    return run(HandMadePackage.of(folder, method, 8), arguments);
  }

  private Run run(DeploymentRequest request, String arguments) {
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment deployment = cluster.deploy(request, Progress.SILENT);
      Job job = cluster.submit(deployment, arguments);
      return new Run(job, deployment, job.await(s -> {}));
    }
  }

  @Test
  void relativePathsMeanPackagedAndClusterFilesAlike() throws Exception {
    Files.createDirectories(work.resolve("data"));
    Files.writeString(work.resolve("data/b.csv"), "on the cluster");

    Run run = run("read", "[\"data/a.csv\", \"data/b.csv\"]");

    assertThat(run.result().value()).isEqualTo("[\"packaged\",\"on the cluster\"]");
    assertThat(run.status().state()).isEqualTo(JobState.DONE);
    assertThat(run.job().stdout(1000)).isEqualTo("Zürich\n");
    assertThat(run.result().provenance().pid()).isNotEqualTo(ProcessHandle.current().pid());
    assertThat(run.result().provenance().scheduler()).isEqualTo("local");
    assertThat(run.result().provenance().jobId()).isEqualTo(run.job().schedulerId());
    assertThat(run.status().exit().orElseThrow().pid()).isEqualTo(run.result().provenance().pid());
    assertThat(work.resolve("data/a.csv")).doesNotExist();
  }

  @Test
  void theFunctionFindsTheClientsLocaleAndACleanEnvironment() throws Exception {
    settings.put("environment", "OTHER=1");
    settings.put("cores", "1");

    assertThat(run("surroundings", "[]").result().value())
        .isEqualTo(
            "[\"%s\",\"%s\",\"%s\",\"it's $HOME\",\"null\",\"1\"]"
                .formatted(
                    java.nio.charset.Charset.defaultCharset().name(),
                    java.util.Locale.getDefault(),
                    java.util.TimeZone.getDefault().getID()));
  }

  @Test
  void aSecondDeploymentMovesNothing() throws Exception {
    Run first = run("surroundings", "[]");
    Run second = run("surroundings", "[]");

    assertThat(first.deployment().traffic().movedFiles()).isEqualTo(2);
    assertThat(second.deployment().traffic().movedFiles()).isZero();
    assertThat(work.resolve(".clustrix/incoming")).isEmptyDirectory();
    FunctionAlias alias =
        FunctionAlias.parse(
            Files.readString(
                work.resolve(".clustrix/functions/org.clustrix.job.fixture.Steps.surroundings")));
    assertThat(alias.packageId()).isEqualTo(second.deployment().metadata().packageId());
    assertThat(alias.history()).hasSize(1);
  }

  @Test
  void anExceptionComesBackAsData() throws Exception {
    Run run = run("fail", "[\"it broke\"]");

    assertThat(run.status().state()).isEqualTo(JobState.FAILED);
    assertThat(run.result().exception().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(run.result().exception().message()).isEqualTo("it broke");
    assertThat(run.result().exception().stack().get(0)).contains("Steps.fail(Steps.java:");
    assertThat(run.result().exception().causes().get(0).message()).isEqualTo("the disk");
  }

  @Test
  void everyOtherEndIsToldTruthfully() throws Exception {
    assertThat(run("exit", "[3]").status())
        .satisfies(status -> assertThat(status.state()).isEqualTo(JobState.EXITED))
        .satisfies(status -> assertThat(status.detail()).contains("System.exit(3)"));
    assertThat(run("exit", "[0]").status().state()).isEqualTo(JobState.EXITED);
    assertThat(run("killMyself", "[]").status())
        .satisfies(status -> assertThat(status.state()).isEqualTo(JobState.EXITED))
        .satisfies(status -> assertThat(status.detail()).contains("signal 9"));
  }

  @Test
  void memoryAndTimeHaveLimits() throws Exception {
    settings.put("memory", "64M");
    assertThat(run("hoard", "[]").status().state()).isEqualTo(JobState.OUT_OF_MEMORY);
    settings.put("time", "2s");
    assertThat(run("sleep", "[60]").status().state()).isEqualTo(JobState.OUT_OF_TIME);
  }

  @Test
  void endlessOutputIsCutAndSaysSo() throws Exception {
    settings.put("maxOutput", "1M");
    Run run = run("chatter", "[]");
    assertThat(run.status().state()).isEqualTo(JobState.DONE);
    assertThat(Files.size(Path.of(run.job().folder(), "stdout"))).isBetween(1_000_000L, 1_100_000L);
  }

  @Test
  void aJobCanBeCancelled() throws Exception {
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment deployment =
          cluster.deploy(HandMadePackage.of(folder, "sleep", 8), Progress.SILENT);
      Job job = cluster.submit(deployment, "[60]");
      while (job.stdout(100).isEmpty()) {
        Thread.sleep(50);
      }
      assertThat(job.status().state()).isEqualTo(JobState.RUNNING);
      job.cancel();
      assertThat(job.await(s -> {}).state()).isEqualTo(JobState.CANCELLED);
    }
  }

  @Test
  void theSameCallUnderTheSameNameIsOneJob() throws Exception {
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment deployment =
          cluster.deploy(HandMadePackage.of(folder, "sleep", 8), Progress.SILENT);
      Job first = cluster.submit(deployment, "[0]", "nightly");
      Job second = cluster.submit(deployment, "[0]", "nightly");
      assertThat(second.schedulerId()).isEqualTo(first.schedulerId());
      assertThat(second.await(s -> {}).state()).isEqualTo(JobState.DONE);
      assertThatThrownBy(() -> cluster.submit(deployment, "[1]", "nightly"))
          .hasMessageContaining("there is a job nightly already, of another call");
      assertThatThrownBy(() -> cluster.submit(deployment, "[0]", "../x"))
          .hasMessageContaining("cannot be the name of a job");
      assertThat(cluster.statuses(cluster.jobs(10)).get("nightly").state())
          .isEqualTo(JobState.DONE);
    }
  }

  @Test
  void logsAreFollowedWhileItRuns() throws Exception {
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment deployment =
          cluster.deploy(HandMadePackage.of(folder, "chatter", 8), Progress.SILENT);
      Job job = cluster.submit(deployment, "[]");
      StringBuilder out = new StringBuilder();
      assertThat(job.follow(out::append, err -> {}).state()).isEqualTo(JobState.DONE);
      assertThat(out.toString()).isEqualTo(Files.readString(Path.of(job.folder(), "stdout")));
    }
  }

  @Test
  void theUsersOwnLinesRunBeforeAndBehindTheJvm() throws Exception {
    settings.put("prologue", "export GREETING=hello\nulimit -c 0");
    settings.put("epilogue", "echo over $GREETING");
    Run run = run("surroundings", "[]");
    assertThat(run.result().value()).contains("\"hello\"");
    assertThat(run.job().stdout(100)).isEqualTo("over hello\n");
    settings.put("prologue", "exit 3");
    assertThat(run("surroundings", "[]").status())
        .satisfies(status -> assertThat(status.state()).isEqualTo(JobState.REFUSED))
        .satisfies(status -> assertThat(status.detail()).contains("the prologue ended the job"));
    settings.put("prologue", "false");
    assertThat(run("surroundings", "[]").status().detail()).contains("the prologue ended with 1");
  }

  @Test
  void anOldJavaIsToldInOneLineBeforeAnythingRuns() throws Exception {
    Run run = run(HandMadePackage.of(folder, "surroundings", 99), "[]");

    assertThat(run.status().state()).isEqualTo(JobState.REFUSED);
    assertThat(run.status().detail())
        .matches("needs Java 99, this is \\d+ \\(.*java\\); set remoteJavaPath or load a module");
  }

  @Test
  void aWrongJavaPathIsNamed() throws Exception {
    settings.put("remoteJavaPath", "/no/java");
    assertThat(run("surroundings", "[]").status().detail())
        .contains("no Java at /no/java")
        .contains("remoteJavaPath");
  }

  @Test
  void anIncompletePackageIsNotInstalled() throws Exception {
    DeploymentRequest request = HandMadePackage.of(folder, "surroundings", 8);
    byte[] zip = Files.readAllBytes(request.packageFile());
    Files.write(request.packageFile(), java.util.Arrays.copyOf(zip, zip.length / 2));

    assertThatThrownBy(() -> run(request, "[]")).hasMessageContaining("not a whole ZIP");
    assertThat(work.resolve(".clustrix/packages/" + request.metadata().packageId())).doesNotExist();
  }

  @Test
  void wrongArgumentsLeaveNoTrace() {
    assertThatThrownBy(() -> run("exit", "[\"x\"]")).isInstanceOf(JobException.class);
    assertThat(work.resolve(".clustrix/jobs")).doesNotExist();
  }

  @Test
  void anotherClientFindsTheJobByItsName() throws Exception {
    Run run = run("fail", "[\"first\"]");
    try (ClusterSession other = ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      JobStatus status = other.attach(run.job().name()).status();

      assertThat(status.state()).isEqualTo(JobState.FAILED);
      assertThat(status.result()).isEqualTo(run.status().result());
      assertThat(other.jobs(10))
          .singleElement()
          .satisfies(record -> assertThat(record.job()).isEqualTo(run.job().name()));
      assertThatThrownBy(() -> other.attach(run.job().name() + "x"))
          .isInstanceOf(JobException.class)
          .hasMessageContaining("did you mean " + run.job().name());
      assertThatThrownBy(() -> other.attach("../../../etc")).isInstanceOf(JobException.class);
    }
  }
}
