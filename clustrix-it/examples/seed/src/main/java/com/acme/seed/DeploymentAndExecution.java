package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import org.clustrix.api.ClusterFiles;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.deploy.Deployment;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Package deployment and execution, step by step; {@code submit} does all of it. */
public final class DeploymentAndExecution {
  private DeploymentAndExecution() {}

  /** Runs on the cluster. */
  static final class Workflow {
    private Workflow() {}

    /** What the function has found. */
    record Files(int total, long csv) {}

    static Files analysis() {
      return new Files(ClusterFiles.ls(".").size(), ClusterFiles.countFiles(".", "*.csv"));
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info = packageFunctionForExecution(MethodReference.of(Workflow::analysis), config);
    System.out.println("Function packaged: " + info.packageId());
    Deployment deployment = cluster.deploy(info);
    System.out.println("Deployed to " + deployment.packageFolder());
    System.out.println(Ran.of(cluster.submit(info)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(DeploymentAndExecution::run);
  }
}
