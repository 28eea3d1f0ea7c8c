package com.acme.probe;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.api.ClusterFiles;

/** Looks for files of the cluster that may not be on this node. */
public final class Elsewhere {
  private Elsewhere() {}

  /** Answers from the calls of the cluster's file system about the work directory. */
  public static List<String> look(String work) {
    ClusterFiles.write("made here.txt", "own");
    ClusterFiles.copy("data/large.bin", "large.bin");
    List<String> seen = new ArrayList<>();
    seen.add("ls " + ClusterFiles.ls());
    seen.add("glob " + ClusterFiles.glob("data/*"));
    seen.add("find " + ClusterFiles.find("*.txt"));
    seen.add("du " + ClusterFiles.du("data"));
    seen.add("count " + ClusterFiles.countFiles(work, "*.txt"));
    seen.add("text " + ClusterFiles.readText("data/it's ä [1]*\\.txt"));
    seen.add("text " + ClusterFiles.readText(work + "/top.txt"));
    seen.add("copied " + ClusterFiles.stat("large.bin").size());
    seen.add("rights " + ClusterFiles.stat("data/large.bin").permissions());
    seen.add("exists " + ClusterFiles.exists("data/none") + ClusterFiles.isDir("data"));
    try {
      ClusterFiles.write("data/new.txt", "not there");
    } catch (UncheckedIOException e) {
      seen.add("refused " + e.getCause().getMessage());
    }
    return seen;
  }
}
