package com.acme.annotated;

import java.util.Map;
import java.util.TreeMap;
import org.clustrix.api.Cluster;
import org.clustrix.api.ClusterFiles;

/** Two functions that say themselves what they need. */
public final class Jobs {
  private Jobs() {}

  /** Returns what reached the job. */
  @Cluster(
      cores = 2,
      javaVersion = 17,
      environment = {"LEVEL=annotation, one", "DB_PASSWORD=geheim"},
      jvmOptions = "-Dlevel=annotation said",
      dataFiles = "data/{a,b}.csv")
  public static Map<String, String> fit() {
    Map<String, String> seen = new TreeMap<>();
    seen.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    seen.put("level", System.getProperty("level"));
    seen.put("LEVEL", System.getenv("LEVEL"));
    seen.put("java", String.valueOf(System.getenv("CHOSEN_JAVA")));
    seen.put("size", String.valueOf(ClusterFiles.stat("data/a.csv").size()));
    return seen;
  }

  /** Returns twice the number. */
  @Cluster(time = "10m")
  public static int score(int number) {
    return 2 * number;
  }
}
