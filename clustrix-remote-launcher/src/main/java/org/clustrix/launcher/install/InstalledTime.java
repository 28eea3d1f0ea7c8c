package org.clustrix.launcher.install;

import java.nio.file.attribute.FileTime;
import java.util.Calendar;
import java.util.GregorianCalendar;

/**
 * The one modification time of everything installed. Class-data archives are refused by the JVM
 * when a jar's time differs from the one recorded, so it must not depend on when or where.
 */
final class InstalledTime {
  /** The time on disk: 2000-01-01T00:00:00Z. */
  static final FileTime FILE = FileTime.fromMillis(946684800000L);

  private InstalledTime() {}

  /**
   * Returns the time for entries of a jar. ZIP holds local time; the same wall clock in every zone
   * gives the same bytes.
   */
  static long zipEntry() {
    return new GregorianCalendar(2000, Calendar.JANUARY, 1, 0, 0, 0).getTimeInMillis();
  }
}
