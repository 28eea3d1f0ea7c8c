package com.acme.seed;

import java.util.List;
import org.clustrix.api.Cluster;
import org.clustrix.api.ClusterFiles;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ReducedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.files.ClusterFilesystems;

/**
 * Integration with the {@code @cluster} decorator. The loop of the original becomes an array: its
 * body is one method, what follows it another.
 *
 * <pre>
 * mvn package clustrix:run -Dclustrix.map=find:data:*.csv \
 *     -Dclustrix.reducer=com.acme.seed.AutomatedPackaging.Sizes#total
 * </pre>
 */
public final class AutomatedPackaging {
  private AutomatedPackaging() {}

  /** Runs on the cluster. */
  static final class Sizes {
    private Sizes() {}

    /** The body of the loop: the Maven goals find it by its annotation. */
    @Cluster(cores = 2)
    static long sizeOf(String file) {
      return ClusterFiles.stat(file).size();
    }

    /** What follows the loop: called once with all that the body has returned. */
    static long total(List<Long> sizes) {
      return sizes.stream().mapToLong(Long::longValue).sum();
    }
  }

  static void run(ClusterConfig config, ClusterExecutor cluster) {
    List<String> files;
    try (ClusterFilesystem there = ClusterFilesystems.open(config, Credentials.NONE)) {
      files = there.find("*.csv", "data/");
    }
    ReducedJob<Long, Long> job = cluster.mapReduce(Sizes::sizeOf, files, Sizes::total);
    System.out.printf("Total data size: %,d bytes%n", job.result());
    System.out.println("array " + job.mapped().name() + " returned " + job.mapped().results());
    System.out.println(Ran.of(job.reduction()));
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    Twins.run(AutomatedPackaging::run);
  }
}
