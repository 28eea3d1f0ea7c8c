package com.acme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clustrix.api.Cluster;
import org.clustrix.api.ClusterFiles;

/** Functions that look around in the cluster's files. */
public final class FileFunctions {
  private FileFunctions() {}

  @Cluster(cores = 2, memory = "1G")
  public static Map<String, Object> survey(String dir) throws IOException {
    Files.createDirectories(Path.of(dir, "deep"));
    Files.writeString(Path.of(dir, "a b.csv"), "abc");
    Files.writeString(Path.of(dir, "deep", "ü*.csv"), "abcd");
    Map<String, Object> survey = new LinkedHashMap<>();
    survey.put("names", ClusterFiles.ls(dir));
    survey.put("found", ClusterFiles.find("ü[*].csv", dir));
    survey.put("usage", ClusterFiles.du(dir));
    survey.put("stat", ClusterFiles.stat("a b.csv"));
    return survey;
  }
}
