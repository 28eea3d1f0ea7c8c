package com.acme.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a file that the project has and one that only the cluster has. */
public final class TwoFiles {
  private TwoFiles() {}

  /** Returns the first lines of both. */
  public static List<String> firstLines() throws IOException {
    return List.of(
        Files.readAllLines(Path.of("data/a.csv")).get(0),
        Files.readAllLines(Path.of("data/b.csv")).get(0));
  }
}
