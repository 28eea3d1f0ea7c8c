package com.acme.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What a meter has counted: a file for each day, a number of kilowatt hours in each line. */
public final class Readings {
  private Readings() {}

  /** One day: called for each file. */
  public static Day day(Path file) throws IOException {
    double sum = 0;
    for (String line : Files.readAllLines(file)) {
      sum += Double.parseDouble(line);
    }
    System.out.println("read " + file);
    return new Day(file.getFileName().toString().replace(".txt", ""), sum);
  }

  /** All days: called once with what the calls before have returned. */
  public static Year year(List<Day> days) {
    return new Year(
        days.size(),
        days.stream().mapToDouble(Day::kilowattHours).sum(),
        days.stream().max(Comparator.comparingDouble(Day::kilowattHours)).orElseThrow().name());
  }

  /** What one day has used. */
  public record Day(String name, double kilowattHours) {}

  /** What they have used together, and on which of them most. */
  public record Year(int days, double kilowattHours, String most) {}
}
