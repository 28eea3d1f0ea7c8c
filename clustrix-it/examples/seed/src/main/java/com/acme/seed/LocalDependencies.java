package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.api.ClusterFiles;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Function with local dependencies: its helpers are found by themselves, wherever they stand. */
public final class LocalDependencies {
  private LocalDependencies() {}

  /** A helper for data processing. */
  static final class Helper {
    private Helper() {}

    static List<Integer> positiveTwice(List<Integer> data) {
      return data.stream().filter(x -> x > 0).map(x -> x * 2).toList();
    }
  }

  /** Reads one data file. */
  static final class DataFile {
    private DataFile() {}

    static List<Integer> process(String name) {
      List<Integer> numbers =
          ClusterFiles.readText(name).lines().map(line -> Integer.valueOf(line.strip())).toList();
      return Helper.positiveTwice(numbers);
    }
  }

  /** Runs on the cluster. */
  static final class Main {
    private Main() {}

    static List<Integer> analysis() {
      List<Integer> results = new ArrayList<>();
      for (String name : ClusterFiles.find("*.txt", "input/")) {
        results.add(DataFile.process(name).stream().mapToInt(Integer::intValue).sum());
      }
      return results;
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info = packageFunctionForExecution(MethodReference.of(Main::analysis), config);
    System.out.println("Has local dependencies: " + info.metadata().hasDependencies());
    System.out.println(Ran.of(cluster.submit(Main::analysis)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(LocalDependencies::run);
  }
}
