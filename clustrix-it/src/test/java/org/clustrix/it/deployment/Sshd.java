package org.clustrix.it.deployment;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An sshd of its own on a free port of loopback, with keys of its own; needs root. */
final class Sshd implements Closeable {
  private final Path folder;
  private final String address;
  private final int port;
  private final Process process;

  /**
   * Starts one.
   *
   * @param folder made here, and kept by the caller
   * @param prefix words before the command, as those that enter a network namespace
   * @param address to listen on
   * @param more lines of its configuration, which count before the others
   */
  Sshd(Path folder, List<String> prefix, String address, List<String> more) throws Exception {
    this.folder = Files.createDirectories(folder);
    this.address = address;
    Files.createDirectories(Path.of("/run/sshd"));
    port = freePort();
    for (String key : List.of("host", "user", "stranger")) {
      Call.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString());
    }
    Path authorized = Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
    Files.writeString(
        folder.resolve("known_hosts"), known(address, folder.resolve("host.pub"), port));
    Path configuration =
        Files.writeString(
            folder.resolve("sshd_config"),
            """
            %s
            Port %d
            ListenAddress %s
            HostKey %s
            PidFile none
            StrictModes no
            AuthorizedKeysFile %s
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            UsePAM no
            UseDNS no
            MaxStartups 200
            MaxSessions 100
            Subsystem sftp /usr/lib/openssh/sftp-server
            """
                .formatted(
                    String.join("\n", more), port, address, folder.resolve("host"), authorized));
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of("/usr/sbin/sshd", "-D", "-e", "-f", configuration.toString()));
    process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    await(prefix, address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(List<String> prefix, String address) throws Exception {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of("bash", "-c", "exec 3<>/dev/tcp/" + address + "/" + port));
    for (int i = 0; i < 100; i++) {
      Process attempt = new ProcessBuilder(words).redirectErrorStream(true).start();
      if (attempt.waitFor() == 0) {
        return;
      }
      Thread.sleep(50);
    }
    close();
    throw new IllegalStateException("sshd: " + Files.readString(folder.resolve("log")));
  }

  /** Returns a line of a known hosts file. */
  static String known(String address, Path publicKey, int port) throws IOException {
    String[] words = Files.readString(publicKey).split(" ", -1);
    return "[" + address + "]:" + port + " " + words[0] + " " + words[1] + "\n";
  }

  /** Has it read its configuration and keys again. */
  void reload() throws Exception {
    long before = starts();
    Call.of("kill", "-HUP", Long.toString(process.pid()));
    // until then it is the old one that answers
    for (int i = 0; i < 100 && starts() == before; i++) {
      Thread.sleep(50);
    }
    await(List.of(), address);
  }

  private long starts() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
      return lines.filter(line -> line.contains("Server listening")).count();
    }
  }

  int port() {
    return port;
  }

  InetSocketAddress address() {
    return new InetSocketAddress(address, port);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Returns settings that lead here. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("clusterType", "ssh");
    settings.put("clusterHost", "127.0.0.1");
    settings.put("clusterPort", Integer.toString(port));
    settings.put("username", Account.NAME);
    settings.put("keyFile", file("user").toString());
    settings.put("knownHosts", file("known_hosts").toString());
    return settings;
  }

  /** Kills its sessions, and what runs in them on request. */
  void killSessions(boolean withCommands) {
    List<ProcessHandle> all =
        (withCommands ? process.descendants() : process.descendants().filter(Sshd::isSshd))
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean isSshd(ProcessHandle handle) {
    return handle.info().command().filter(command -> command.contains("sshd")).isPresent();
  }

  @Override
  public void close() {
    List<ProcessHandle> sessions = process.descendants().toList();
    process.destroy();
    sessions.forEach(ProcessHandle::destroyForcibly);
  }
}
