package com.acme.choices;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Uses an artifact in the plain way. */
public final class Table {
  private Table() {}

  /** Returns the words as one line of CSV. */
  public static String line(List<String> words) {
    return CSVFormat.DEFAULT.format(words.toArray());
  }
}
