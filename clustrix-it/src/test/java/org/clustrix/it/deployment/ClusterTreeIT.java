package org.clustrix.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.files.ClusterFilesystems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 100,000 entries, looked at by an account of its own: in a job, and by clients through a real
 * sshd. Needs root, for the account.
 */
@ResourceLock(Account.LOCK)
@Order(5)
class ClusterTreeIT {
  private static final int ROUND_TRIP = 20;
  private static final int THREADS = 32;
  private static final int FEW_FOLDERS = 12;

  @TempDir private static Path scratch;
  private static Account account;
  private static Sshd sshd;
  private static Sshd filesOnly;
  private static Path work;
  private static Path few;
  private static List<String> inJob;

  @BeforeAll
  static void aTreeAndWhatAJobSaysOfIt() throws Exception {
    Call.of("chmod", "755", scratch.toString());
    account = Account.forTest(scratch.resolve("home"));
    work = account.home().resolve("work");
    LargeTree.make(work, LargeTree.FOLDERS);
    few = account.home().resolve("few/work");
    LargeTree.make(few, FEW_FOLDERS);
    for (Path tree : List.of(work, few)) {
      Path job = Files.createDirectories(job(tree));
      for (String entry : List.of("many", "odd", "links", "closed", "empty")) {
        Files.createSymbolicLink(job.resolve(entry), tree.resolve(entry));
      }
    }
    Call.of("chown", "-hR", Account.NAME, account.home().toString());
    LargeTree.close(work);
    LargeTree.close(few);
    inJob = answersOfAJob(job(work));
    sshd = new Sshd(scratch.resolve("sshd"), List.of(), "127.0.0.1", List.of());
    filesOnly =
        new Sshd(
            scratch.resolve("files-only"),
            List.of(),
            "127.0.0.1",
            List.of("ForceCommand internal-sftp"));
  }

  private static Path job(Path tree) {
    return tree.resolve(".clustrix/jobs/j/work");
  }

  @AfterAll
  static void end() {
    if (sshd != null) {
      sshd.close();
    }
    if (filesOnly != null) {
      filesOnly.close();
    }
    if (account != null) {
      account.close();
    }
  }

  /** With the launcher alone, as a job has it. */
  private static List<String> answersOfAJob(Path job) throws Exception {
    Path launcher = scratch.resolve("launcher.jar");
    Path classes = scratch.resolve("classes");
    String name = TreeAnswers.class.getName().replace('.', '/') + ".class";
    if (!Files.exists(launcher)) {
      Files.copy(LauncherJar.locate().file(), launcher);
      Files.createDirectories(classes.resolve(name).getParent());
      Files.write(
          classes.resolve(name),
          TreeAnswers.class.getClassLoader().getResourceAsStream(name).readAllBytes());
    }
    Call.of("chmod", "-R", "a+rX", classes.toString(), launcher.toString());
    ProcessBuilder java =
        new ProcessBuilder(
                "setpriv",
                "--reuid",
                Account.NAME,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                launcher + ":" + classes,
                TreeAnswers.class.getName())
            .directory(job.toFile())
            .redirectError(scratch.resolve("job.err").toFile());
    java.environment().put("LC_ALL", "C.UTF-8");
    java.environment().put("CLUSTRIX_FILES", "shared");
    Process process = java.start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor())
        .as(() -> Call.anyhow("cat", scratch.resolve("job.err").toString()))
        .isZero();
    return lines;
  }

  private static ClusterFilesystem open(Sshd server, String transport, int port) throws Exception {
    return open(server, transport, port, work);
  }

  private static ClusterFilesystem open(Sshd server, String transport, int port, Path tree)
      throws Exception {
    Map<String, String> settings = new HashMap<>(server.settings());
    settings.put("sshTransport", transport);
    settings.put("remoteWorkDir", tree.toString());
    if (port != server.port()) {
      settings.put("clusterPort", Integer.toString(port));
      Path known = scratch.resolve("known-" + port);
      Files.writeString(known, Sshd.known("127.0.0.1", server.file("host.pub"), port));
      settings.put("knownHosts", known.toString());
    }
    return ClusterFilesystems.open(ClusterConfig.of(settings), Credentials.NONE);
  }

  private static List<String> expected() {
    return withoutTimes(inJob);
  }

  private static List<String> withoutTimes(List<String> answers) {
    return answers.stream().filter(line -> !line.startsWith("TIME ")).toList();
  }

  @Test
  void aJobSeesAllOfIt() {
    assertThat(expected())
        .anyMatch(line -> line.matches("du \\. = .* files, without [1-9]\\d* folders.*"))
        .anyMatch(line -> line.matches("ls closed/none = .*AccessDeniedException"))
        .anyMatch(line -> line.matches("stat closed/enter/x = .*x \\(10 bytes.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "openssh"})
  void aClientGetsTheAnswersOfAJob(String transport) throws Exception {
    try (ClusterFilesystem files = open(sshd, transport, sshd.port())) {
      assertThat(TreeAnswers.of(files)).isEqualTo(expected());
    }
    assertThat(account.processesAfter(20)).as("connections that are still open").isEmpty();
  }

  /** Folder by folder, which is slow and yet must be right; the time is asked of commands alone. */
  @Test
  void anAccountThatRunsNoCommandsGetsTheAnswersOfAJob() throws Exception {
    List<String> answers = withoutTimes(answersOfAJob(job(few)));
    try (ClusterFilesystem files = open(sshd, "java", sshd.port(), few)) {
      assertThat(TreeAnswers.of(files)).as("with commands").isEqualTo(answers);
    }
    try (ClusterFilesystem files = open(filesOnly, "java", filesOnly.port(), few)) {
      assertThat(TreeAnswers.of(files)).isEqualTo(answers);
      files.write("empty/deep/$(id) \u6f22", "text");
      files.copy("empty/deep/$(id) \u6f22", "empty/deep/-rf");
      files.move("empty/deep/-rf", "empty/deep/nl\nx");
      assertThat(files.readText("empty/deep/nl\nx")).isEqualTo("text");
      assertThat(files.delete("empty/deep/nl\nx")).isTrue();
      assertThat(files.delete("empty/deep/$(id) \u6f22")).isTrue();
      assertThat(files.ls("empty/deep")).isEmpty();
    }
    assertThat(account.processesAfter(20)).as("connections that are still open").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "openssh"})
  void aLongLineCostsRoundTripsOfTheQuestionAndNotOfTheFiles(String transport) throws Exception {
    String[] times =
        inJob.stream()
            .filter(line -> line.startsWith("TIME "))
            .findFirst()
            .orElseThrow()
            .split(" ", -1);
    long atMost = 5L * ROUND_TRIP;
    try (DelayProxy line = new DelayProxy(sshd.address(), ROUND_TRIP);
        ClusterFilesystem files = open(sshd, transport, line.port())) {
      long du = TreeAnswers.millis(files::du);
      long count = TreeAnswers.millis(files::countFiles);
      System.out.printf(
          "%s, %d ms added: du %d ms (in a job %s), countFiles %d ms (in a job %s)%n",
          transport, ROUND_TRIP, du, times[1], count, times[2]);
      assertThat(du).isLessThanOrEqualTo(3 * Long.parseLong(times[1]) + atMost);
      assertThat(count).isLessThanOrEqualTo(3 * Long.parseLong(times[2]) + atMost);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "openssh"})
  void manyThreadsShareOne(String transport) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (ClusterFilesystem files = open(sshd, transport, sshd.port())) {
      List<String> alone = small(files, "alone");
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String own = "thread" + i;
        answers.add(threads.submit(() -> small(files, own)));
      }
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
      assertThat(account.processes().stream().filter(p -> p.contains("sshd:")).count())
          .as("connections of 32 threads")
          .isLessThanOrEqualTo(8);
    } finally {
      threads.shutdownNow();
    }
    assertThat(account.processesAfter(20)).as("connections that are still open").isEmpty();
  }

  /** Answers that depend on nothing but the tree, and a file of its own. */
  private static List<String> small(ClusterFilesystem files, String own) {
    List<String> said = new ArrayList<>();
    String file = "empty/deep/" + own;
    for (int i = 0; i < 3; i++) {
      files.write(file, "text of " + own);
      said.add(Boolean.toString(files.readText(file).equals("text of " + own)));
      said.add(files.stat("odd/a*b").toString());
      said.add(files.ls("odd").toString());
      said.add(files.find("*7.csv", "many/011").toString());
      said.add(files.du("many/012").toString());
      said.add(Boolean.toString(files.delete(file)));
      said.add(Boolean.toString(files.exists(file)));
    }
    return said;
  }
}
