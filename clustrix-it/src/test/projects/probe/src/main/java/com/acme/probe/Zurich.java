package com.acme.probe;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Prints and opens names that are not ASCII. */
public final class Zurich {
  private Zurich() {}

  /** Prints the name of the town, reads the file of that name, and says under which conditions. */
  public static List<String> visit(String town) throws IOException {
    System.out.println("stdout says " + town);
    System.err.println("stderr says " + town);
    return List.of(
        Files.readAllLines(Path.of("Zürich.csv"), Charset.defaultCharset()).get(1),
        Charset.defaultCharset().name(),
        Locale.getDefault().toLanguageTag(),
        TimeZone.getDefault().getID(),
        String.valueOf(Files.exists(Path.of(town + ".csv"))));
  }
}
