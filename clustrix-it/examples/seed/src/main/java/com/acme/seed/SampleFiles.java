package com.acme.seed;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.files.ClusterFilesystems;

/** Puts on the cluster what the examples look at. */
final class SampleFiles {
  private static final int ROWS = 30;
  private static final int LARGE = 1_200_000;

  private SampleFiles() {}

  static void write(ClusterConfig config) {
    try (ClusterFilesystem files = ClusterFilesystems.open(config, Credentials.NONE)) {
      files.mkdirs("input");
      files.write("input/a.txt", "3\n-1\n4\n");
      files.write("input/b.txt", "10\n0\n");
      files.mkdirs("data/more");
      files.write("data/january.csv", "day,total\n1,10\n");
      files.write("data/february.csv", "day,total\n1,10\n2,20\n");
      files.write("data/more/march.csv", "day,total\n");
      files.write("data/notes.json", "{}");
      files.write("data/large.bin", new byte[LARGE]);
      files.mkdirs("experiments");
      files.write("experiments/first.csv", experiment());
      files.write("experiments/run.dat", "12345");
    }
  }

  /**
   * One column that is as normal as thirty numbers can be, one that is anything but, one of text.
   */
  private static String experiment() {
    NormalDistribution heights = new NormalDistribution(170, 8);
    StringBuilder csv = new StringBuilder("name,height,wait\n");
    for (int row = 1; row <= ROWS; row++) {
      double height = heights.inverseCumulativeProbability((row - 0.5) / ROWS);
      double wait = Math.exp(row / 4.0);
      csv.append("n").append(row).append(',').append(height).append(',').append(wait).append('\n');
    }
    return csv.toString();
  }
}
