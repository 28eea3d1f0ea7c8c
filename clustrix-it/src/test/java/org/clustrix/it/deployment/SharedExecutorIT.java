package org.clustrix.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.host.Lanes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads and one executor, over a real sshd. Needs root, for an account of its own. */
@ResourceLock(Account.LOCK)
class SharedExecutorIT {
  private static final int THREADS = 32;

  @TempDir private static Path scratch;
  private static Account account;
  private static Sshd sshd;

  @BeforeAll
  static void server() throws Exception {
    Call.of("chmod", "755", scratch.toString());
    account = Account.forTest(scratch.resolve("home"));
    sshd = new Sshd(scratch.resolve("sshd"), List.of(), "127.0.0.1", List.of());
  }

  @AfterAll
  static void end() {
    if (sshd != null) {
      sshd.close();
    }
    if (account != null) {
      account.close();
    }
  }

  private static ClusterExecutor open(String transport) {
    Map<String, String> settings = new HashMap<>(sshd.settings());
    settings.put("sshTransport", transport);
    settings.put("remoteWorkDir", account.home().resolve("work-" + transport).toString());
    settings.put("sharedDirectory", "off");
    settings.put("pollInterval", "1");
    return ClusterExecutor.open(
        ExecutionContext.of(ClusterConfig.of(settings))
            .withOutputFolder(scratch.resolve("packages-" + transport)),
        Credentials.NONE);
  }

  static String first(int thread, String text) {
    return "first " + thread + text;
  }

  static long second(int thread, String text) {
    return 1000L * thread + text.length();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "openssh"})
  void manyThreadsShareOne(String transport) throws Exception {
    assertThat(account.processes()).as("before").isEmpty();
    long most = 0;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (ClusterExecutor cluster = open(transport)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        answers.add(threads.submit(() -> answer(cluster, thread)));
      }
      Set<String> jobs = new HashSet<>();
      for (Future<String> answer : answers) {
        while (!answer.isDone()) {
          most = Math.max(most, connections());
          Thread.sleep(100);
        }
        jobs.add(answer.get());
      }
      assertThat(jobs).as("jobs, each with a name of its own").hasSize(THREADS);
      most = Math.max(most, connections());
    } finally {
      threads.shutdownNow();
    }
    // with the transport of Java, results are read by connections of their own
    assertThat(most)
        .as("connections of 32 threads")
        .isBetween(1L, transport.equals("java") ? 2L * Lanes.MOST : Lanes.MOST);
    assertThat(account.processesAfter(20)).as("what still runs").isEmpty();
    assertThat(Call.of("ls", account.home() + "/work-" + transport + "/.clustrix/packages").lines())
        .as("packages of the two methods")
        .hasSize(2);
  }

  /** Each has one process that is root's; those of the account fork for each command. */
  private static long connections() {
    String mark = "sshd: " + Account.NAME + " [priv]";
    return Call.of("ps", "-eo", "args").lines().filter(line -> line.startsWith(mark)).count();
  }

  /** Returns the name of the job. */
  private static String answer(ClusterExecutor cluster, int thread) {
    String text = "x".repeat(thread);
    if (thread % 2 == 0) {
      SubmittedJob<String> job = cluster.submit(SharedExecutorIT::first, thread, text);
      assertThat(job.result()).isEqualTo("first " + thread + text);
      return job.name();
    }
    SubmittedJob<Long> job = cluster.submit(SharedExecutorIT::second, thread, text);
    assertThat(job.result()).isEqualTo(1000L * thread + thread);
    return job.name();
  }
}
