package com.acme.seed;

import static org.clustrix.client.FilePackaging.packageFunctionForExecution;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.api.ClusterFiles;
import org.clustrix.api.FileInfo;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.MethodReference;

/** Filesystem-intensive function. */
public final class FilesystemIntensive {
  private FilesystemIntensive() {}

  /** A file of more than a megabyte. */
  record LargeFile(String name, long size, double sizeMb) {}

  /** What the function has found. */
  record Answer(
      long totalFiles,
      double totalSizeGb,
      int csvFiles,
      int jsonFiles,
      List<LargeFile> largeFiles) {}

  /** Runs on the cluster. */
  static final class Filesystem {
    private static final double MEGABYTE = 1_000_000;

    private Filesystem() {}

    static Answer analysis() {
      List<LargeFile> largeFiles = new ArrayList<>();
      for (String name : ClusterFiles.ls("data/")) {
        String path = "data/" + name;
        if (ClusterFiles.exists(path)) {
          FileInfo info = ClusterFiles.stat(path);
          if (info.size() > MEGABYTE) {
            largeFiles.add(new LargeFile(name, info.size(), info.size() / MEGABYTE));
          }
        }
      }
      return new Answer(
          ClusterFiles.countFiles("data/", "*"),
          ClusterFiles.du("data/").totalGb(),
          ClusterFiles.find("*.csv", "data/").size(),
          ClusterFiles.find("*.json", "data/").size(),
          largeFiles);
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    PackageInfo info =
        packageFunctionForExecution(MethodReference.of(Filesystem::analysis), config);
    System.out.println("Requires cluster filesystem: " + info.metadata().hasFilesystemOps());
    System.out.println(Ran.of(cluster.submit(Filesystem::analysis)));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(FilesystemIntensive::run);
  }
}
