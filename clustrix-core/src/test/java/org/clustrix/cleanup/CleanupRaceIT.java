package org.clustrix.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Freight;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.host.LocalHost;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.HandMadePackage;
import org.clustrix.job.Job;
import org.clustrix.job.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deployments against cleanups that spare no age, with the real launcher and real processes: what a
 * deployment has called done is whole, and what is submitted runs.
 */
@Timeout(300)
class CleanupRaceIT {
  private static final int ROUNDS = Integer.getInteger("clustrix.rounds", 20);
  private static final Age ALL = Age.parse("olderThan", "0");

  @TempDir private Path folder;
  private final AtomicBoolean over = new AtomicBoolean();
  private Path work;

  @BeforeEach
  void makeState() throws IOException {
    work = folder.resolve("a work folder");
    Files.createDirectories(work.resolve(".clustrix"));
  }

  private int cleanUntilOver() {
    int removed = 0;
    while (!over.get()) {
      removed +=
          new ClusterCleanup(new LocalHost(), work.toString()).run(ALL, false).items().size();
    }
    return removed;
  }

  private void deploy(Freight freight, DeploymentRequest request, int artifacts) {
    Deployment deployment =
        new Deployer(new LocalHost(), work.toString(), LauncherJar.locate())
            .deploy(request, Progress.SILENT);
    Path state = Path.of(deployment.stateFolder());
    List<Path> needed = new ArrayList<>();
    needed.add(Path.of(deployment.packageFolder()).resolve("classpath"));
    for (int n = 0; n < artifacts; n++) {
      needed.add(state.resolve(freight.place(n)));
    }
    assertThat(needed).allSatisfy(CleanupRaceIT::isThere);
  }

  /** A cleanup may have set it aside for a moment: a job waits for that, too. */
  private static void isThere(Path file) throws InterruptedException {
    for (int looks = 0; looks < 100 && !Files.isRegularFile(file); looks++) {
      Thread.sleep(100);
    }
    assertThat(file).isRegularFile();
  }

  private int against(Runnable rounds, int cleaners) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(cleaners);
    try {
      List<Future<Integer>> removed = new ArrayList<>();
      for (int n = 0; n < cleaners; n++) {
        removed.add(threads.submit(this::cleanUntilOver));
      }
      try {
        rounds.run();
      } finally {
        over.set(true);
      }
      int sum = 0;
      for (Future<Integer> each : removed) {
        sum += each.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void deploymentsAgainstTwoCleanups() throws Exception {
    Freight freight = new Freight(Files.createDirectory(folder.resolve("client")));
    freight.artifacts(5, 20_000, 1);
    List<DeploymentRequest> requests = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      requests.add(freight.request("package " + n));
    }
    int removed =
        against(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                deploy(freight, requests.get(round * 7 % 4), 5);
              }
            },
            2);
    // with four packages of one name, two of which are kept, each round leaves one to remove
    assertThat(removed).isGreaterThan(10);
  }

  @Test
  void aJobAgainstACleanup() throws Exception {
    DeploymentRequest other = HandMadePackage.of(folder, "fail", 8);
    DeploymentRequest request = HandMadePackage.of(folder, "sleep", 8);
    Map<String, String> settings = Map.of("remoteWorkDir", work.toString(), "pollInterval", "1");
    for (int round = 0; round < 3; round++) {
      over.set(false);
      try (ClusterSession cluster =
          ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
        List<Job> jobs = new ArrayList<>();
        against(
            () -> {
              cluster.deploy(other, Progress.SILENT);
              jobs.add(cluster.submit(cluster.deploy(request, Progress.SILENT), "[4]"));
              // its script finds, links and starts while things are set aside and put back
              pause();
            },
            1);
        assertThat(jobs.get(0).await(s -> {}).state()).isEqualTo(JobState.DONE);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
