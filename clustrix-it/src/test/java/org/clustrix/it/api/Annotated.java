package org.clustrix.it.api;

import java.util.List;
import org.clustrix.api.Cluster;

/** A function of the snippets in the README that says itself what it needs. */
final class Annotated {
  private Annotated() {}

  // readme: on the method
  @Cluster(
      cores = 8,
      memory = "16G",
      time = "2h",
      cluster = "hpc",
      environment = {"MODE=fast"},
      jvmOptions = "-Xss4m")
  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
  // end
}
