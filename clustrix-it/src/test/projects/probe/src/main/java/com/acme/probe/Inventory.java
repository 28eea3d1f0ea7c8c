package com.acme.probe;

import java.util.List;
import org.clustrix.api.Cluster;
import org.clustrix.api.ClusterFiles;

/** Looks at the cluster's files by the calls that work at home as well. */
public final class Inventory {
  private Inventory() {}

  /** What was seen. */
  public record Seen(List<String> names, long matching, int processors) {}

  /** Lists the data folder and counts what matches. */
  @Cluster(cores = 2, dataFiles = "data/a.csv")
  public static Seen count(String pattern) {
    return new Seen(
        ClusterFiles.ls("data").stream().sorted().toList(),
        ClusterFiles.countFiles("data", pattern),
        Runtime.getRuntime().availableProcessors());
  }
}
