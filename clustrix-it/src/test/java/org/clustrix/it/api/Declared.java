package org.clustrix.it.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.api.Cluster;

/** Functions that say themselves what they need, and what reached the job. */
final class Declared {
  private Declared() {}

  @Cluster(
      cores = 2,
      time = "7m",
      environment = {"LEVEL=annotation, one"},
      jvmOptions = "-Dlevel=annotation said")
  static Map<String, String> seen(String name) {
    return now(name);
  }

  @Cluster(cluster = "there", jvmOptions = "-Dlevel=there")
  static Map<String, String> there(String name) {
    return now(name);
  }

  static Map<String, String> plain(String name) {
    return now(name);
  }

  /** Runs where the array runs, which has another number of cores. */
  @Cluster(jvmOptions = "-Dlevel=reducer")
  static List<String> folders(List<Map<String, String>> all) {
    Map<String, String> mine = now("reducer");
    return List.of(
        mine.get("cluster"), mine.get("level"), all.get(0).get("cluster"), all.get(0).get("level"));
  }

  /** Names a cluster of its own. */
  @Cluster(cluster = "here")
  static int elsewhere(List<Map<String, String>> all) {
    return all.size();
  }

  private static Map<String, String> now(String name) {
    Map<String, String> seen = new TreeMap<>();
    seen.put("name", name);
    seen.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    seen.put("level", String.valueOf(System.getProperty("level")));
    seen.put("LEVEL", String.valueOf(System.getenv("LEVEL")));
    // <cluster>/.clustrix/jobs/<job>/work
    Path work = Path.of("").toAbsolutePath();
    seen.put("cluster", work.getName(work.getNameCount() - 5).toString());
    return seen;
  }
}
