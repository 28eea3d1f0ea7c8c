package com.acme.seed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clustrix.api.ClusterFiles;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/**
 * Debug mode: with the variable CLUSTRIX_DEBUG_PACKAGING=1 each step is told on standard error; a
 * program may also take the steps of a packaging itself.
 */
public final class DebugMode {
  private DebugMode() {}

  /** Runs on the cluster. */
  static final class Yours {
    private Yours() {}

    static boolean function() {
      return ClusterFiles.isDir("data");
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    List<String> steps = new CopyOnWriteArrayList<>();
    PackageInfo info =
        new FilePackager(line -> steps.add(line.get()))
            .packageFunction(
                ExecutionContext.of(config).request(MethodReference.of(Yours::function)));
    steps.forEach(step -> System.out.println("step: " + step));
    System.out.println(Ran.of(cluster.submit(info)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(DebugMode::run);
  }
}
