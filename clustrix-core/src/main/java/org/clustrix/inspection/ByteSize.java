package org.clustrix.inspection;

import java.util.Locale;

/** Sizes for people, with decimal units. Stateless. */
public final class ByteSize {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final int STEP = 1000;

  private ByteSize() {}

  /** Returns a number of bytes as {@code 12 B} or {@code 3.4 MB}. */
  public static String text(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double value = (double) bytes / STEP;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
