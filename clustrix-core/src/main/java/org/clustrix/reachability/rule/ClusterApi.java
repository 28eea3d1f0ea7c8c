package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.fact.Call;

/** The cluster filesystem as byte code names it. Stateless. */
final class ClusterApi {
  /** Its classes. */
  static final Set<String> OWNERS =
      Set.of("org.clustrix.api.ClusterFilesystem", "org.clustrix.api.ClusterFiles");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "ls",
          "list",
          "find",
          "stat",
          "exists",
          "isDir",
          "isFile",
          "glob",
          "du",
          "countFiles",
          "read",
          "readText",
          "write",
          "copy",
          "move",
          "mkdirs",
          "delete");

  private ClusterApi() {}

  /** Returns whether a call asks the filesystem of the cluster. */
  static boolean isFilesystem(Call call) {
    return OWNERS.contains(call.target().owner()) && FUNCTIONS.contains(call.target().name());
  }
}
