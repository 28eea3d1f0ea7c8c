package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/**
 * Environment variables: a Java program cannot set its own, so they are set before it starts.
 *
 * <pre>
 * export CLUSTRIX_PACKAGE_DIR=/tmp/clustrix_packages
 * export CLUSTRIX_REMOTE_JAVA_PATH=/usr/lib/jvm/java-21
 * export CLUSTRIX_DEBUG_PACKAGING=1
 * </pre>
 */
public final class EnvironmentVariables {
  private EnvironmentVariables() {}

  /** Runs on the cluster. */
  static final class Chosen {
    private Chosen() {}

    static String java() {
      return System.getProperty("java.home") + " " + System.getenv("CHOSEN_JAVA");
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info = packageFunctionForExecution(MethodReference.of(Chosen::java), config);
    System.out.println("Packages are stored in " + info.packagePath().getParent());
    System.out.println(Ran.of(cluster.submit(Chosen::java)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(EnvironmentVariables::run);
  }
}
