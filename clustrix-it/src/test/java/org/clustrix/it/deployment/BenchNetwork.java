package org.clustrix.it.deployment;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An account, its servers, delayed lines to them, and a configuration of ssh that knows all. */
final class BenchNetwork implements Closeable {
  static final int ROUND_TRIP_MILLIS = 20;
  static final int MORE_MILLIS = 120;

  final Account account;
  private final Path configuration;
  private final Path commands;
  private final Sshd plain;
  private final JumpNetwork behind;
  private final List<DelayProxy> lines = new ArrayList<>();
  private final StringBuilder known = new StringBuilder();
  private final StringBuilder hosts = new StringBuilder();
  private final Path scratch;

  BenchNetwork(Path scratch) throws Exception {
    this.scratch = scratch;
    Call.of("chmod", "755", scratch.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    account = new Account(scratch.resolve("home"));
    plain = new Sshd(scratch.resolve("plain"), List.of(), "127.0.0.1", List.of());
    behind = new JumpNetwork(scratch);
    address("near", "", plain, plain.address());
    address("far", "", plain, delayed(plain, ROUND_TRIP_MILLIS));
    address("further", "", plain, delayed(plain, MORE_MILLIS));
    address("jump-near", "", behind.first(), behind.first().address());
    address("jump-far", "", behind.first(), delayed(behind.first(), ROUND_TRIP_MILLIS));
    address("jump-further", "", behind.first(), delayed(behind.first(), MORE_MILLIS));
    for (String how : List.of("near", "far", "further")) {
      address("behind-" + how, "jump-" + how, behind.second(), behind.second().address());
    }
    configuration = scratch.resolve("ssh_config");
    commands = Files.createDirectories(scratch.resolve("bin"));
    write();
  }

  private InetSocketAddress delayed(Sshd server, int millis) throws IOException {
    DelayProxy line = new DelayProxy(server.address(), millis);
    lines.add(line);
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), line.port());
  }

  private void address(String alias, String jump, Sshd server, InetSocketAddress at)
      throws IOException {
    String address = at.getAddress().getHostAddress();
    known.append(Sshd.known(address, server.file("host.pub"), at.getPort()));
    hosts.append(
        "Host %s\n  HostName %s\n  Port %d\n  IdentityFile %s\n"
            .formatted(alias, address, at.getPort(), server.file("user")));
    if (!jump.isEmpty()) {
      hosts.append("  ProxyJump " + jump + "\n");
    }
  }

  private void write() throws IOException {
    Path file = Files.writeString(scratch.resolve("known_hosts"), known);
    Files.writeString(
        configuration,
        hosts
            + """
              Host *
                User %s
                IdentitiesOnly yes
                BatchMode yes
                StrictHostKeyChecking yes
                UserKnownHostsFile %s
              """
                .formatted(Account.NAME, file));
    Path ssh = commands.resolve("ssh");
    Files.writeString(ssh, "#!/bin/sh\nexec /usr/bin/ssh -F " + configuration + " \"$@\"\n");
    Call.of("chmod", "755", ssh.toString());
  }

  /** Returns the ways to measure. */
  List<BenchRoute> routes() {
    Map<String, String> javaSettings =
        Map.of(
            "clusterType",
            "ssh",
            "username",
            Account.NAME,
            "keyFile",
            plain.file("user").toString(),
            "knownHosts",
            scratch.resolve("known_hosts").toString());
    Map<String, String> openssh = Map.of("clusterType", "ssh", "sshTransport", "openssh");
    Map<String, Integer> ports =
        Map.of("near", plain.port(), "far", lines.get(0).port(), "further", lines.get(1).port());
    return List.of(
        new BenchRoute("java", javaSettings, "near", "far", "further", lines.get(0), ports),
        new BenchRoute("openssh", openssh, "near", "far", "further", lines.get(0), Map.of()),
        new BenchRoute(
            "openssh, jump host",
            openssh,
            "behind-near",
            "behind-far",
            "behind-further",
            lines.get(2),
            Map.of()));
  }

  /** Returns the folder of an {@code ssh} that reads the configuration. */
  Path commands() {
    return commands;
  }

  Path configuration() {
    return configuration;
  }

  @Override
  public void close() {
    if (behind != null) {
      behind.close();
    }
    if (plain != null) {
      plain.close();
    }
    if (account != null) {
      account.close();
    }
  }
}
