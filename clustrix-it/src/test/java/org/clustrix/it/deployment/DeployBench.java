package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures deployments against tar, ssh and sftp over OpenSSH, in turns, on each way to a host.
 * Prints a table. Arguments: a scratch folder, the launcher, how often, then names of ways; all
 * without one.
 */
final class DeployBench {
  private final Path scratch;
  private final Path launcher;
  private final int rounds;
  private final BenchNetwork network;
  private final Cargo jars;
  private final Cargo large;
  private int fresh;

  private DeployBench(Path scratch, Path launcher, int rounds, BenchNetwork network)
      throws IOException {
    this.scratch = scratch;
    this.launcher = launcher;
    this.rounds = rounds;
    this.network = network;
    this.jars = new Cargo(scratch.resolve("many"), Cargo.sizes(200, 60_000_000), 1);
    this.large = new Cargo(scratch.resolve("one"), List.of(100_000_000), 2);
  }

  /** Runs all. */
  public static void main(String[] args) throws Exception {
    Path scratch = Path.of(args[0]);
    List<String> chosen = List.of(args).subList(3, args.length);
    try (BenchNetwork network = new BenchNetwork(scratch)) {
      DeployBench bench =
          new DeployBench(scratch, Path.of(args[1]), Integer.parseInt(args[2]), network);
      System.out.printf(
          "| %-46s | %9s | %9s | %6s |%n", "what : peer", "ours, ms", "peer", "ratio");
      System.out.println("|---|---:|---:|---:|");
      for (BenchRoute route : network.routes()) {
        if (chosen.isEmpty() || chosen.contains(route.name())) {
          bench.measure(route);
        }
      }
    }
    System.exit(0);
  }

  private void measure(BenchRoute route) throws Exception {
    System.out.printf("| **%s** | | | |%n", route.name());
    try (BenchProcess warm = client(jars, route, route.far())) {
      first(route, warm);
      unchanged(route, warm);
      oneClass(route, warm);
    }
    roundTrips(route);
    large(route);
  }

  /** One folder for each deployment, in the home of the account. */
  private String freshFolder() {
    return network.account.home() + "/" + fresh++;
  }

  private BenchProcess client(Cargo cargo, BenchRoute route, String alias) throws IOException {
    BenchProcess client =
        new BenchProcess(scratch, network.commands(), cargo.jars(), launcher, route.to(alias));
    client.call("read " + cargo.request(0).packageFile());
    client.call("read " + cargo.request(1).packageFile());
    return client;
  }

  private BenchPeer peer(String alias) {
    return new BenchPeer(network.configuration(), scratch, alias);
  }

  private static String deploy(Cargo cargo, int variant, String folder) throws IOException {
    return "deploy " + cargo.request(variant).packageFile() + " " + folder;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void row(String what, List<Double> ours, List<Double> peer) {
    double a = median(ours);
    double b = median(peer);
    System.out.printf(Locale.ROOT, "| %-46s | %9.0f | %9.0f | %6.2f |%n", what, a, b, a / b);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Both connect, send all, and close: each time a new connection and a new folder. */
  private void first(BenchRoute route, BenchProcess warm) throws Exception {
    List<Double> cold = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> tar = new ArrayList<>();
    BenchPeer peer = peer(route.far());
    for (int i = 0; i <= rounds; i++) {
      double one = millis(() -> connectAndDeploy(warm, jars, freshFolder()));
      try (BenchProcess other = client(jars, route, route.far())) {
        cold.add(millis(() -> connectAndDeploy(other, jars, freshFolder())));
      }
      tar.add(millis(() -> peer.tar(jars.jars(), freshFolder())));
      if (i > 0) {
        ours.add(one);
      }
    }
    row("first, 200 jars, 60 MB, 20 ms : tar / ssh", ours, tar);
    row("the same, first thing in a new JVM", cold, tar);
  }

  private static void connectAndDeploy(BenchProcess client, Cargo cargo, String folder)
      throws IOException {
    client.call("open");
    client.call(deploy(cargo, 0, folder));
    client.call("close");
  }

  private void unchanged(BenchRoute route, BenchProcess warm) throws Exception {
    String folder = freshFolder();
    List<Double> ours = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    warm.call("open");
    warm.call(deploy(jars, 0, folder));
    try (BenchPeer master = peer(route.far()).connected()) {
      for (int i = 0; i < 3 * rounds; i++) {
        ours.add(millis(() -> nothing(warm.call(deploy(jars, 0, folder)))));
        peer.add(millis(() -> master.run("true")));
      }
    }
    warm.call("close");
    row("nothing changed, connected, 20 ms : ssh true", ours, peer);
  }

  private static void nothing(String moved) {
    if (!moved.equals("0")) {
      throw new IllegalStateException(moved + " files moved");
    }
  }

  /** What a longer line costs more, in longer lines. */
  private void roundTrips(BenchRoute route) throws Exception {
    String folder = freshFolder();
    List<Double> medians = new ArrayList<>();
    for (String alias : List.of(route.far(), route.further())) {
      List<Double> times = new ArrayList<>();
      try (BenchProcess client = client(jars, route, alias)) {
        client.call("open");
        client.call(deploy(jars, 0, folder));
        for (int i = 0; i < 3 * rounds; i++) {
          times.add(millis(() -> client.call(deploy(jars, 0, folder))));
        }
        client.call("close");
      }
      medians.add(median(times));
    }
    System.out.printf(
        Locale.ROOT,
        "| nothing changed, connected: round trips | %.1f | | |%n",
        (medians.get(1) - medians.get(0))
            / (BenchNetwork.MORE_MILLIS - BenchNetwork.ROUND_TRIP_MILLIS));
  }

  private void oneClass(BenchRoute route, BenchProcess client) throws Exception {
    String folder = freshFolder();
    connectAndDeploy(client, jars, folder);
    long start = route.line().bytes();
    client.call("open");
    long connected = route.line().bytes();
    client.call(deploy(jars, 1, folder));
    client.call("close");
    Thread.sleep(500);
    long wire = route.line().bytes() - start;
    long zip = Files.size(jars.request(1).packageFile());
    System.out.printf(
        "| one class changed: bytes on the wire : ZIP (%,d for the connection) | %,d | %,d | %.2f |%n",
        connected - start, wire, zip, (double) wire / zip);
  }

  private void large(BenchRoute route) throws Exception {
    Path file = large.jars().resolve("library-0-1.0.jar");
    List<Double> ours = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    List<Double> oursCold = new ArrayList<>();
    List<Double> peerCold = new ArrayList<>();
    BenchPeer anew = peer(route.near());
    try (BenchPeer master = peer(route.near()).connected();
        BenchProcess warm = client(large, route, route.near())) {
      String folder = freshFolder();
      String sent = freshFolder();
      warm.call("open");
      warm.call(deploy(large, 0, folder));
      // for both sides: what was written before is not written to the disk while they are timed
      String forget = "rm -rf " + folder + "/.clustrix/store";
      master.run(forget);
      for (int i = 0; i < 3 * rounds; i++) {
        double one = millis(() -> warm.call(deploy(large, 0, folder)));
        master.run(forget);
        double other = millis(() -> master.sftp(file, sent));
        master.run("rm -f " + sent);
        // the first ones of both are slower
        if (i > 1) {
          ours.add(one);
          peer.add(other);
        }
        if (i % 3 > 0) {
          continue;
        }
        try (BenchProcess cold = client(large, route, route.near())) {
          oursCold.add(millis(() -> connectAndDeploy(cold, large, folder)));
        }
        master.run(forget);
        peerCold.add(millis(() -> anew.sftp(file, sent)));
        master.run("rm -f " + sent);
      }
      warm.call("close");
    }
    row("one jar, 100 MB, connected, loopback : sftp", ours, peer);
    row("the same with the connection, new JVM : sftp", oursCold, peerCold);
  }
}
