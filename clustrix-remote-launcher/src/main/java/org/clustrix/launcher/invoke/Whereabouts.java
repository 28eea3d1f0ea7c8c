package org.clustrix.launcher.invoke;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.clustrix.format.Provenance;

/**
 * Where this JVM runs. The job script says it in {@code CLUSTRIX_HOST}, {@code CLUSTRIX_SCHEDULER},
 * {@code CLUSTRIX_JOB_ID}, {@code CLUSTRIX_NODE} and {@code CLUSTRIX_FILES}; without them the
 * machine is asked. Stateless.
 */
final class Whereabouts {
  private Whereabouts() {}

  /**
   * Returns the provenance of an answer that is made now.
   *
   * @param packageId the package; empty where it is not known
   * @param startedMillis when the launcher started
   */
  static Provenance now(String packageId, long startedMillis) {
    long pid = pid();
    String host = host();
    return new Provenance(
        host,
        pid,
        variable("CLUSTRIX_SCHEDULER", "local"),
        variable("CLUSTRIX_JOB_ID", Long.toString(pid)),
        variable("CLUSTRIX_NODE", host),
        System.getProperty("java.version"),
        packageId,
        UtcTime.text(startedMillis),
        UtcTime.text(System.currentTimeMillis()),
        variable("CLUSTRIX_FILES", ""));
  }

  private static String variable(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  /** Looking up the own address may wait for a name server, so it comes last. */
  private static String host() {
    String said = variable("CLUSTRIX_HOST", "");
    if (!said.isEmpty()) {
      return said;
    }
    Path kernel = Paths.get("/proc/sys/kernel/hostname");
    try {
      return new String(Files.readAllBytes(kernel), StandardCharsets.UTF_8).trim();
    } catch (IOException notLinux) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException nameless) {
        return "localhost";
      }
    }
  }

  /** Java 8 has no {@code ProcessHandle}; management beans know the id but load slowly. */
  private static long pid() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException notLinux) {
      String name = ManagementFactory.getRuntimeMXBean().getName();
      return Long.parseLong(name.substring(0, name.indexOf('@')));
    }
  }
}
