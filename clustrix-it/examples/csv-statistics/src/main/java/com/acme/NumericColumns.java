package com.acme;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** The columns of one CSV file whose every value is a number. */
final class NumericColumns {
  private final Map<String, DescriptiveStatistics> columns = new LinkedHashMap<>();

  private NumericColumns() {}

  static NumericColumns read(Path file) throws IOException {
    NumericColumns read = new NumericColumns();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      rows.getHeaderNames().forEach(name -> read.columns.put(name, new DescriptiveStatistics()));
      for (CSVRecord row : rows) {
        read.columns.entrySet().removeIf(column -> !add(column.getValue(), row.get(column.getKey())));
      }
    }
    return read;
  }

  Map<String, Summary> summarise(int digits) {
    Map<String, Summary> summaries = new LinkedHashMap<>();
    columns.forEach((name, values) -> summaries.put(name, Summary.of(values, digits)));
    return summaries;
  }

  private static boolean add(DescriptiveStatistics column, String text) {
    try {
      column.addValue(Double.parseDouble(text));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
