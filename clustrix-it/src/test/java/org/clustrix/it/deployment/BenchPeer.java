package org.clustrix.it.deployment;

import java.io.Closeable;
import java.nio.file.Path;

/** The system's tar, ssh and sftp, as a person would call them. Not thread-safe. */
final class BenchPeer implements Closeable {
  private final Path configuration;
  private final Path scratch;
  private final String host;
  private String shared = "";

  /** Makes one that connects anew for each call. */
  BenchPeer(Path configuration, Path scratch, String host) {
    this.configuration = configuration;
    this.scratch = scratch;
    this.host = host;
  }

  /** Opens a connection that all later calls share. */
  BenchPeer connected() {
    String path = "-o ControlPath=" + scratch.resolve("m-" + host) + " ";
    // what connects to a host between keeps our output open
    shell("ssh " + options() + path + "-M -N -f " + host + " >/dev/null 2>&1");
    shared = path;
    return this;
  }

  private String options() {
    return "-F " + configuration + " " + shared;
  }

  private static void shell(String command) {
    Call.of("/bin/sh", "-c", command);
  }

  void run(String command) {
    shell("ssh " + options() + host + " '" + command + "'");
  }

  /** Sends all files of a folder to a new one. */
  void tar(Path folder, String to) {
    shell(
        "tar -cf - -C '%s' . | ssh %s %s 'mkdir -p %s && tar -xf - -C %s'"
            .formatted(folder, options(), host, to, to));
  }

  void sftp(Path file, String to) {
    shell("echo 'put %s %s' | sftp -b - %s %s".formatted(file, to, options(), host));
  }

  @Override
  public void close() {
    shell("ssh -O exit " + options() + host);
  }
}
