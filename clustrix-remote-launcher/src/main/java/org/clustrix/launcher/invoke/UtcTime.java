package org.clustrix.launcher.invoke;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as ISO-8601 in UTC with milliseconds. Not by {@code Instant.toString}: its formatter costs
 * more to load than the rest of a short task.
 */
final class UtcTime {
  private UtcTime() {}

  /** Returns {@code 2026-11-22T11:04:23.007Z} for milliseconds since the epoch. */
  static String text(long epochMillis) {
    int millis = (int) Math.floorMod(epochMillis, 1000L);
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000L), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(time.toLocalDate().toString()).append('T');
    two(text, time.getHour()).append(':');
    two(text, time.getMinute()).append(':');
    two(text, time.getSecond()).append('.');
    text.append((char) ('0' + millis / 100));
    return two(text, millis % 100).append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
