package org.clustrix.it.api;

import org.clustrix.api.ClusterFiles;

/** The function of the snippets in the README. */
final class Analysis {
  private Analysis() {}

  /** Returns the bytes of all tables that have at least some. */
  static long run(String folder, int atLeast) {
    long total = 0;
    // readme: a function that looks at files
    for (String csv : ClusterFiles.find("*.csv", folder)) {
      if (ClusterFiles.stat(csv).size() >= atLeast) {
        total += ClusterFiles.stat(csv).size();
      }
    }
    // end
    return total;
  }
}
