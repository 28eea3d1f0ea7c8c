package org.clustrix.it.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs shell text on a cluster by means that are not the product's own: the system's {@code ssh},
 * or {@code sh} on this machine. Stateless.
 */
final class Shell {
  private final List<String> prefix;

  Shell(List<String> prefix) {
    this.prefix = List.copyOf(prefix);
  }

  static Shell here() {
    return new Shell(List.of("sh", "-c"));
  }

  static Shell on(Testbed testbed, ClusterKind kind, String user) {
    return new Shell(
        List.of(
            "ssh",
            "-p",
            testbed.port(kind),
            "-i",
            testbed.keyFile(),
            "-o",
            "BatchMode=yes",
            "-o",
            "IdentitiesOnly=yes",
            "-o",
            "UserKnownHostsFile=" + testbed.knownHosts(kind),
            user + "@" + testbed.host(kind)));
  }

  /** Runs a script with some input and returns its standard output; it must end with 0. */
  String run(String script, String input) {
    List<String> command = new ArrayList<>(prefix);
    command.add(script);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (OutputStream out = process.getOutputStream()) {
        out.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output;
      try (InputStream in = process.getInputStream()) {
        output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new AssertionError(script + " ended with " + status + ":\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + script, e);
    }
  }
}
