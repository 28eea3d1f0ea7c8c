package com.acme.climate.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The readings that this module brings with it as a resource. */
public final class Readings {
  private Readings() {}

  /** Returns the readings of the years from first to last, both included. */
  public static List<Reading> between(int first, int last) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Readings.class.getResourceAsStream("/global-temp.csv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(cells -> new Reading(Integer.parseInt(cells[0]), Double.parseDouble(cells[1])))
          .filter(reading -> reading.year() >= first && reading.year() <= last)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
