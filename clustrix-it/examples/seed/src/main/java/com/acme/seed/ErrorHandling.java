package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.clustrix.api.ClusterFiles;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.FailedJobException;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.Function1;
import org.clustrix.reference.MethodReference;

/** Error handling. */
public final class ErrorHandling {
  private ErrorHandling() {}

  /** Runs on the cluster, and fails there. */
  static final class Missing {
    private Missing() {}

    /** Compiles, since Jackson is there for the compiler; it is on no class path that is run. */
    static String dependency() throws IOException {
      List<String> files = ClusterFiles.ls(".");
      return new ObjectMapper().writeValueAsString(files);
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    Function1<Double, Double> ofTheJdk = Math::sqrt;
    try {
      packageFunctionForExecution(MethodReference.of(ofTheJdk), config, CallArguments.of(42.0));
    } catch (ClustrixException e) {
      System.out.println("Cannot package a function of the JDK: " + e.summary());
    }

    PackageInfo info = packageFunctionForExecution(MethodReference.of(Missing::dependency), config);
    System.out.println(
        "Package created despite missing dependencies: "
            + info.metadata().dependencies().unresolved());
    SubmittedJob<Object> job = cluster.submit(info);
    try {
      job.result();
    } catch (FailedJobException e) {
      System.out.println(
          "job " + e.job() + " threw " + e.thrown().map(thrown -> thrown.type()).orElse("nothing"));
    }
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(ErrorHandling::run);
  }
}
