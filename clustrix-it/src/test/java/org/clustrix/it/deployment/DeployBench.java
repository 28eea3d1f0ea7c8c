package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.host.ssh.SshAccess;
import org.clustrix.host.ssh.SshHost;
import org.clustrix.it.testbed.Testbed;

/**
 * Measures deployments against tar, ssh and sftp on the OpenSSH of the test bed, in turns. Prints a
 * table. Arguments: a scratch folder, the launcher, how often.
 */
final class DeployBench {
  private static final int ROUND_TRIP_MILLIS = 20;

  private final Path scratch;
  private final LauncherJar launcher;
  private final int rounds;
  private final Testbed testbed = Testbed.get();
  private final OpenSsh ssh;
  private int fresh;

  private DeployBench(Path scratch, LauncherJar launcher, int rounds) throws IOException {
    this.scratch = scratch;
    this.launcher = launcher;
    this.rounds = rounds;
    this.ssh = new OpenSsh(testbed, scratch);
  }

  /** Runs all. */
  public static void main(String[] args) throws Exception {
    Path jar = Path.of(args[1]);
    new DeployBench(
            Path.of(args[0]),
            new LauncherJar(jar, Sha256.hex(jar), Files.size(jar)),
            Integer.parseInt(args[2]))
        .run();
  }

  private void run() throws Exception {
    try {
      Cargo jars = new Cargo(scratch.resolve("many"), Cargo.sizes(200, 60_000_000), 1);
      System.out.printf("| %-54s | %9s | %9s | %6s |%n", "what", "ours, ms", "peer, ms", "ratio");
      System.out.println("|---|---:|---:|---:|");
      try (DelayProxy far = new DelayProxy(testbed.portNumber(), ROUND_TRIP_MILLIS)) {
        first(jars, far);
        unchanged(jars, far);
        oneClass(jars, far);
      }
      large(new Cargo(scratch.resolve("one"), List.of(100_000_000), 2));
    } finally {
      ssh.run(testbed.portNumber(), "rm -rf " + root());
    }
  }

  /** One folder on the host for all, below the home of the test bed's user. */
  private String root() {
    return testbed.home() + "/deploy-bench";
  }

  private String freshFolder() {
    return root() + "/" + fresh++;
  }

  private Host connect(int port) throws IOException {
    return SshHost.connect(
        new SshAccess(
            testbed.host(),
            port,
            testbed.user(),
            List.of(Path.of(testbed.keyFile())),
            Optional.empty(),
            Optional.empty(),
            ssh.knownHosts(port),
            false,
            false,
            Duration.ofSeconds(20)));
  }

  private Deployment deploy(Host host, String folder, DeploymentRequest request) {
    return new Deployer(host, folder, launcher).deploy(request, Progress.SILENT);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private void row(String what, List<Double> ours, List<Double> peer) {
    double a = median(ours);
    double b = median(peer);
    System.out.printf(Locale.ROOT, "| %-54s | %9.0f | %9.0f | %6.2f |%n", what, a, b, a / b);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private void first(Cargo jars, DelayProxy far) throws Exception {
    DeploymentRequest request = jars.request(0);
    List<Double> ours = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    for (int i = 0; i <= rounds; i++) {
      String to = freshFolder();
      peer.add(
          millis(
              () ->
                  ssh.pipe(
                      "tar -cf - -C '" + jars.jars() + "' .",
                      far.port(),
                      "mkdir -p " + to + " && tar -xf - -C " + to)));
      ours.add(
          millis(
              () -> {
                try (Host host = connect(far.port())) {
                  String deferred = deploy(host, freshFolder(), request).incoming();
                  if (!deferred.isEmpty()) {
                    throw new IllegalStateException("the host found no Java");
                  }
                }
              }));
    }
    row("first, 200 jars, 60 MB, 20 ms, cold JVM : tar | ssh", ours.subList(0, 1), peer);
    row("the same, warm JVM : tar | ssh", ours.subList(1, ours.size()), peer);
  }

  private void unchanged(Cargo jars, DelayProxy far) throws Exception {
    DeploymentRequest request = jars.request(0);
    String folder = freshFolder();
    List<Double> ours = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    try (Host host = connect(far.port());
        OpenSsh.Master master = ssh.master(far.port())) {
      deploy(host, folder, request);
      for (int i = 0; i < 3 * rounds; i++) {
        ours.add(
            millis(
                () -> {
                  if (deploy(host, folder, request).traffic().movedFiles() != 0) {
                    throw new IllegalStateException("something moved");
                  }
                }));
        peer.add(millis(() -> master.run("true")));
      }
    }
    row("nothing changed, 20 ms, connected : ssh host true", ours, peer);
  }

  private void oneClass(Cargo jars, DelayProxy far) throws Exception {
    String folder = freshFolder();
    try (Host host = connect(far.port())) {
      deploy(host, folder, jars.request(0));
    }
    DeploymentRequest request = jars.request(1);
    long before = far.bytes();
    try (Host host = connect(far.port())) {
      deploy(host, folder, request);
    }
    Thread.sleep(500);
    long wire = far.bytes() - before;
    long zip = Files.size(request.packageFile());
    System.out.printf(
        "%none class changed: %,d bytes on the wire with the handshake, package ZIP %,d%n%n",
        wire, zip);
  }

  private void large(Cargo jar) throws Exception {
    DeploymentRequest request = jar.request(0);
    Path file = jar.jars().resolve("library-0-1.0.jar");
    int port = testbed.portNumber();
    List<Double> ours = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    List<Double> oursCold = new ArrayList<>();
    List<Double> peerCold = new ArrayList<>();
    try (Host host = connect(port);
        OpenSsh.Master master = ssh.master(port)) {
      String folder = freshFolder();
      deploy(host, folder, request);
      String forget = "rm -rf " + folder + "/.clustrix/store";
      for (int i = 0; i < rounds; i++) {
        master.run(forget);
        ours.add(millis(() -> deploy(host, folder, request)));
        String to = freshFolder();
        peer.add(millis(() -> master.sftp(file, to)));
        master.run(forget);
        oursCold.add(
            millis(
                () -> {
                  try (Host other = connect(port)) {
                    deploy(other, folder, request);
                  }
                }));
        String toCold = freshFolder();
        peerCold.add(millis(() -> ssh.sftp(port, file, toCold)));
      }
    }
    row("one jar of 100 MB, loopback, connected : sftp", ours, peer);
    row("the same with the connection : sftp", oursCold, peerCold);
  }
}
