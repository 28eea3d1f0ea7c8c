package org.clustrix.it.example;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Says from which sources Iowa had its electricity. Stateless. */
public final class PowerMix {
  private static final String GENERATION = "examples/csv-statistics/data/iowa-electricity.csv";

  private PowerMix() {}

  /**
   * Returns each source's part of the year's generation.
   *
   * @param year 2001 to 2017
   * @return by source, in percent
   * @throws IOException where the data file cannot be read
   * @throws IllegalArgumentException where the file holds nothing of that year
   */
  public static Map<String, Share> of(int year) throws IOException {
    Map<String, Double> generation = read(year);
    if (generation.isEmpty()) {
      throw new IllegalArgumentException("no generation is known of the year " + year);
    }
    double total = generation.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Share> shares = new TreeMap<>();
    generation.forEach((source, part) -> shares.put(source, Share.of(part, total)));
    return shares;
  }

  private static Map<String, Double> read(int year) throws IOException {
    Map<String, Double> generation = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(Path.of(GENERATION), StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      for (CSVRecord row : rows) {
        if (row.get("year").startsWith(year + "-")) {
          generation.put(row.get("source"), Double.valueOf(row.get("net_generation")));
        }
      }
    }
    return generation;
  }
}
