package org.clustrix.it.deployment;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.it.testbed.Testbed;

/** The system's ssh and sftp, as a person would call them. Not thread-safe. */
final class OpenSsh {
  private final Testbed testbed;
  private final Path scratch;

  OpenSsh(Testbed testbed, Path scratch) {
    this.testbed = testbed;
    this.scratch = scratch;
  }

  /** Returns a file that knows the server's keys under another port. */
  Path knownHosts(int port) throws IOException {
    String from = "[" + testbed.host() + "]:" + testbed.portNumber();
    String text = Files.readString(Path.of(testbed.knownHosts()));
    return Files.writeString(
        scratch.resolve("known_hosts-" + port),
        text.replace(from, "[" + testbed.host() + "]:" + port));
  }

  private String options(int port) throws IOException {
    return "-F none -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityFile="
        + testbed.keyFile()
        + " -o UserKnownHostsFile="
        + knownHosts(port)
        + " -o Port="
        + port
        + " -o User="
        + testbed.user()
        + " ";
  }

  private static void shell(String command) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("failed: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void run(int port, String command) throws IOException {
    shell("ssh " + options(port) + testbed.host() + " '" + command + "'");
  }

  void pipe(String from, int port, String to) throws IOException {
    shell(from + " | ssh " + options(port) + testbed.host() + " '" + to + "'");
  }

  /** Copies a file to a path that ends with {@code to}, beside the benches' folders. */
  void sftp(int port, Path file, String to) throws IOException {
    sftp(options(port), file, to);
  }

  private void sftp(String options, Path file, String to) {
    shell("echo 'put " + file + " " + to + ".jar' | sftp -b - " + options + testbed.host());
  }

  /** Opens a connection that several calls share. */
  Master master(int port) throws IOException {
    Path socket = scratch.resolve("m" + port);
    String shared = options(port) + "-o ControlPath=" + socket + " ";
    shell("ssh -M -N -f " + shared + testbed.host());
    return new Master(shared);
  }

  /** An open connection. */
  final class Master implements Closeable {
    private final String shared;

    private Master(String shared) {
      this.shared = shared;
    }

    void run(String command) {
      shell("ssh " + shared + testbed.host() + " " + command);
    }

    void sftp(Path file, String to) {
      OpenSsh.this.sftp(shared, file, to);
    }

    @Override
    public void close() {
      shell(String.join(" ", List.of("ssh -O exit", shared, testbed.host())));
    }
  }
}
