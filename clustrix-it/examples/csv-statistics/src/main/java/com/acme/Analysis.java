package com.acme;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Summarises every numeric column of every CSV file in a folder. */
public final class Analysis {
  private Analysis() {}

  /**
   * Summarises a folder.
   *
   * @param dir the folder, relative to the working directory
   * @param digits decimal places of the numbers in the answer
   * @return by file name, then by column
   */
  public static Map<String, Map<String, Summary>> run(String dir, int digits) throws IOException {
    Map<String, Map<String, Summary>> answer = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(dir), "*.csv")) {
      for (Path file : files) {
        answer.put(file.getFileName().toString(), NumericColumns.read(file).summarise(digits));
      }
    }
    if (answer.isEmpty()) {
      throw new IOException("no CSV file in " + dir);
    }
    return answer;
  }
}
