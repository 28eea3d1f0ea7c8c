package org.clustrix.it.api;

import java.util.List;
import org.clustrix.api.ClusterFiles;

/** A function on the cluster's files, and a program that calls it at home. */
final class Listing {
  private Listing() {}

  static List<String> of(String folder) {
    return List.of(
        String.join(" ", ClusterFiles.ls(folder)),
        String.join(" ", ClusterFiles.find("*.csv", folder)),
        ClusterFiles.readText(folder + "/a.csv").strip(),
        String.valueOf(ClusterFiles.du(folder).fileCount()));
  }

  /** Prints what the function returns; closes nothing, since nothing was opened by it. */
  public static void main(String[] arguments) {
    of(arguments[0]).forEach(System.out::println);
  }
}
