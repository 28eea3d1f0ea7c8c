package com.acme.seed;

import static org.clustrix.client.FilePackaging.createExecutionContext;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.api.ClusterFiles;
import org.clustrix.api.FileInfo;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Advanced packaging with custom context. */
public final class CustomContext {
  private CustomContext() {}

  /** Runs on the cluster. */
  static final class Custom {
    private Custom() {}

    /** One data file. */
    record Found(long size, Instant modified) {}

    /** Returns text, or the map itself: whatever it is travels as JSON. */
    static Object analysis(String dataDir, String outputFormat) {
      Map<String, Found> results = new TreeMap<>();
      for (String name : ClusterFiles.find("*.dat", dataDir)) {
        FileInfo info = ClusterFiles.stat(name);
        results.put(name, new Found(info.size(), info.modified()));
      }
      return outputFormat.equals("text") ? results.toString() : results;
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    CallArguments arguments = CallArguments.of("experiments/").and("outputFormat", "map");
    ExecutionContext context = createExecutionContext(config, arguments).withDataFiles("pom.xml");
    PackageInfo info =
        new FilePackager().packageFunction(context.request(MethodReference.of(Custom::analysis)));
    System.out.println("Custom package created: " + info.packagePath());
    System.out.println(Ran.of(cluster.submit(info, arguments)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(CustomContext::run);
  }
}
