package org.clustrix.it.api;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.FailedJobException;
import org.clustrix.client.FilePackaging;
import org.clustrix.client.MappedJob;
import org.clustrix.client.ReducedJob;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.files.ClusterFilesystems;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.Function1;
import org.clustrix.reference.MethodReference;

/** The Java snippets of the README: each stands there word for word, and is run by a test. */
final class FromJava {
  private FromJava() {}

  static ClusterConfig configure() {
    // readme: configuration
    ClusterConfig config =
        ClusterConfig.builder()
            .clusterType("slurm")
            .clusterHost("login.example.org")
            .remoteWorkDir("/scratch/ada")
            .cores(8)
            .memory("16G")
            .time("2h")
            .build();
    // end
    return config;
  }

  static void submit(ClusterConfig config) {
    // readme: submit
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      SubmittedJob<Long> job = cluster.submit(Analysis::run, "data/", 3);
      System.out.println(job.name() + " is " + job.state().word());
      System.out.println(job.result());
    }
    // end
  }

  static void many(ClusterConfig config) {
    // readme: many
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      List<CompletableFuture<Long>> all =
          Stream.of("data/2025", "data/2026")
              .map(folder -> cluster.submit(Analysis::run, folder, 3).toCompletableFuture())
              .toList();
      all.forEach(total -> System.out.println(total.join()));
    }
    // end
  }

  static void map(ClusterConfig config) {
    // readme: map
    try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
      MappedJob<Integer> squares = cluster.map(Integers::square, List.of(3, 1, 2));
      System.out.println(squares.results()); // in the order of the inputs
      ReducedJob<Integer, Integer> sum =
          cluster.mapReduce(Integers::square, List.of(3, 1, 2), Integers::total);
      System.out.println(sum.result());
    }
    // end
  }

  static void failing(ClusterExecutor cluster) {
    // readme: failing
    SubmittedJob<Integer> job = cluster.submit(Integers::parse, "seven");
    try {
      System.out.println(job.result());
    } catch (FailedJobException e) {
      e.printStackTrace(); // with the stack on the cluster
      System.out.println(job.logs().err());
    }
    // end
  }

  static void typed(ClusterExecutor cluster) {
    // readme: typed
    Function1<int[], Integer> sum = Integers::sum; // int sum(int... values)
    System.out.println(cluster.submit(sum, new int[] {1, 2, 3}).result());
    // end
  }

  static void inspect(ClusterConfig config) {
    // readme: package
    PackageInfo info =
        packageFunctionForExecution(
            MethodReference.of(Analysis::run), config, CallArguments.of("data/").and("atLeast", 3));
    System.out.println(info.packagePath() + " " + info.packageId() + " " + info.sizeBytes());
    System.out.println(
        info.metadata().hasDependencies() + " " + info.metadata().hasFilesystemOps());
    // end
    // readme: analysis
    ExecutionContext context = ExecutionContext.of(config).withDataFiles("examples/**/*.csv");
    try (FunctionAnalysis analysis =
        FilePackaging.analyze(MethodReference.of(Analysis::run), context)) {
      System.out.println(analysis.graph().imports());
      System.out.println(analysis.graph().filesystemCalls());
    }
    // end
  }

  static void files(ClusterConfig config) {
    // readme: files
    try (ClusterFilesystem files = ClusterFilesystems.open(config, Credentials.NONE)) {
      files.mkdirs("input");
      files.write("input/a.txt", "some text");
      System.out.println(files.du("data/"));
      System.out.println(files.glob("runs/2026-*/**/*.{csv,json}"));
    }
    // end
  }
}
