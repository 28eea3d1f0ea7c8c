package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Basic function packaging. */
public final class BasicPackaging {
  private BasicPackaging() {}

  /** Runs on the cluster. */
  static final class Simple {
    private Simple() {}

    static double analysis() {
      return Math.sqrt(42);
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info =
        packageFunctionForExecution(
            MethodReference.of(Simple::analysis), config, CallArguments.NONE);
    System.out.println("Package created: " + info.packagePath());
    System.out.println("Package ID: " + info.packageId());
    System.out.printf("Size: %,d bytes%n", info.sizeBytes());
    System.out.println(Ran.of(cluster.submit(Simple::analysis)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(BasicPackaging::run);
  }
}
