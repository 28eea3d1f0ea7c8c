package com.acme.seed;

import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;

/** Runs all examples, one after the other, on a cluster that variables of the shell name. */
public final class Twins {
  private Twins() {}

  /** One example. */
  interface Twin {
    void run(ClusterConfig config, ClusterExecutor cluster) throws Exception;
  }

  /** Runs examples on the cluster of CLUSTRIX_CLUSTER_HOST and its like; without those, here. */
  static void run(Twin... twins) throws Exception {
    ClusterConfig config = ClusterConfig.fromEnvironment();
    SampleFiles.write(config);
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      for (Twin twin : twins) {
        twin.run(config, cluster);
      }
    }
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    run(
        BasicPackaging::run,
        LocalDependencies::run,
        FilesystemIntensive::run,
        ExternalPackages::run,
        CustomContext::run,
        PackageInspection::run,
        DeploymentAndExecution::run,
        ErrorHandling::run,
        EnvironmentVariables::run,
        PackageCleanup::run,
        AutomatedPackaging::run,
        DebugMode::run);
  }
}
