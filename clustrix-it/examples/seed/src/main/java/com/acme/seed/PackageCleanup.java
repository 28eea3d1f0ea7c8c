package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clustrix.cleanup.Age;
import org.clustrix.cleanup.ClusterCleanup;
import org.clustrix.cleanup.Freed;
import org.clustrix.cleanup.OutputCleanup;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Package cleanup, of this machine and of the cluster; {@code clustrix:cleanup} does both. */
public final class PackageCleanup {
  private static final Age OLD = new Age(Duration.ofHours(1));

  private PackageCleanup() {}

  /** Is only packaged. */
  static final class Forgotten {
    private Forgotten() {}

    static String function() {
      return "nobody calls this";
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) throws IOException {
    PackageInfo info = packageFunctionForExecution(MethodReference.of(Forgotten::function), config);
    // as if it had been made two hours ago
    Files.setLastModifiedTime(
        info.packagePath(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    Freed here = new OutputCleanup(info.packagePath().getParent(), List.of()).run(OLD, false);
    here.items().forEach(item -> System.out.println("Removed old package: " + item.path()));
    Freed there = ClusterCleanup.run(config, Credentials.NONE, OLD, false);
    System.out.println("Removed on the cluster: " + there.counts());
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(PackageCleanup::run);
  }
}
