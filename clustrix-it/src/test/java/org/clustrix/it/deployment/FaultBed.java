package org.clustrix.it.deployment;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.job.Hosts;

/** What all faults need: an account, an sshd, packages, and eyes. For one thread. */
final class FaultBed implements Closeable {
  static final int VARIANTS = 4;

  /** The variant with one jar of 20 MB, which travels by itself. */
  static final int LARGE = -1;

  final Path scratch;
  final Path launcherFile;
  final LauncherJar launcher;
  final Account account;
  final Sshd sshd;
  final Cargo cargo;
  final StateAudit audit;
  final Random random;
  private final List<DeploymentRequest> requests = new ArrayList<>();
  private final DeploymentRequest large;
  private int fresh;

  FaultBed(Path scratch, Path launcher, long seed) throws Exception {
    this.scratch = scratch;
    this.launcherFile = launcher;
    this.launcher = new LauncherJar(launcher, Sha256.hex(launcher), Files.size(launcher));
    random = new Random(seed);
    Call.of("chmod", "755", scratch.toString());
    // also where this program is ended from outside
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    account = new Account(scratch.resolve("home"));
    sshd = new Sshd(scratch.resolve("sshd"), List.of(), "127.0.0.1", List.of());
    cargo = new Cargo(scratch.resolve("cargo"), Cargo.sizes(20, 8_000_000), seed);
    audit = new StateAudit(scratch.resolve("audit"));
    for (int i = 0; i < VARIANTS; i++) {
      requests.add(cargo.request(i));
      audit.learn(requests.get(i));
    }
    large = new Cargo(scratch.resolve("large"), List.of(20_000_000), seed + 1).request(0);
    audit.learn(large);
  }

  /** Returns what a table says of a variant behind the fault. */
  static String of(int variant) {
    return variant == LARGE ? ", in a jar of 20 MB" : "";
  }

  DeploymentRequest request(int variant) {
    return variant == LARGE ? large : requests.get(variant % VARIANTS);
  }

  /** Returns a new work directory of the account, which is not there yet. */
  Path freshWork() {
    return account.home().resolve("work" + fresh++);
  }

  static Path state(Path work) {
    return work.resolve(".clustrix");
  }

  static Host open(Map<String, String> settings) {
    return Hosts.open(ClusterConfig.of(settings), Credentials.NONE);
  }

  Deployment deploy(Map<String, String> settings, Path work, int variant) {
    try (Host host = open(settings)) {
      return new Deployer(host, work.toString(), launcher)
          .deploy(request(variant), Progress.SILENT);
    }
  }

  /** Deploys undisturbed, and returns what is wrong then. */
  List<String> heal(Map<String, String> settings, Path work, int variant) throws Exception {
    List<String> problems = new ArrayList<>();
    try {
      deploy(settings, work, variant);
    } catch (RuntimeException e) {
      problems.add("not healed: " + e.getMessage());
    }
    problems.addAll(sound(work));
    if (!audit.isWhole(state(work), request(variant))) {
      problems.add("the package is not there");
    }
    return problems;
  }

  /** Returns what is published and not whole, and what still runs on the side of the server. */
  List<String> sound(Path work) throws Exception {
    List<String> problems = new ArrayList<>();
    List<String> running = account.processesAfter(20);
    if (!running.isEmpty()) {
      problems.add("still running: " + running);
    }
    problems.addAll(audit.problems(state(work)));
    return problems;
  }

  /** Starts a client in a JVM of its own; it waits for a byte when it is connected. */
  Process client(Map<String, String> settings, Path work, int variant, Map<String, String> more)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Djava.io.tmpdir=" + Files.createDirectories(scratch.resolve("t")),
                "-cp",
                System.getProperty("java.class.path"),
                FaultClient.class.getName(),
                request(variant).packageFile().toString(),
                cargo.jars().toString(),
                launcherFile.toString(),
                work.toString()));
    settings.forEach((key, value) -> words.add(key + "=" + value));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(new File(scratch.toFile(), "clients.log"));
    builder.environment().putAll(more);
    return builder.start();
  }

  @Override
  public void close() {
    if (account != null) {
      account.close();
    }
  }
}
