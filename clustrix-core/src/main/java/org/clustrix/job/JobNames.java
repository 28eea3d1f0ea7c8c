package org.clustrix.job;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.clustrix.format.FunctionInfo;

/**
 * Names of jobs: what, when, and five random digits, so that two clients never share one. All
 * schedulers take them: they begin with a letter and are not long.
 */
public final class JobNames {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int LONGEST_WHAT = 60;
  private static final int LONGEST = 100;

  private JobNames() {}

  /** Returns the chosen name, or one that nobody else has where none is chosen. */
  static String of(FunctionInfo function, String chosen) {
    return chosen.isEmpty() ? next(function) : check(chosen);
  }

  /**
   * Returns what a job begins with that nobody has named.
   *
   * @param qualname class and method without the package, {@code Analysis.run}
   */
  public static String what(String qualname) {
    String what = qualname.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (what.isEmpty() || !Character.isLetter(what.charAt(0))) {
      what = "job-" + what;
    }
    return what.substring(0, Math.min(what.length(), LONGEST_WHAT));
  }

  static String next(FunctionInfo function) {
    return "%s-%s-%05x"
        .formatted(
            what(function.qualname()),
            LocalDateTime.now(ZoneId.systemDefault()).format(WHEN),
            RANDOM.nextInt(1 << 20));
  }

  /**
   * Returns a name that a user has chosen.
   *
   * @throws JobException where not every scheduler would take it
   */
  static String check(String name) {
    if (!name.matches("[A-Za-z][A-Za-z0-9._-]*") || name.length() > LONGEST) {
      throw new JobException(
          "'" + name + "' cannot be the name of a job",
          "use a letter, then at most "
              + (LONGEST - 1)
              + " letters, digits, points, underscores and hyphens");
    }
    return name;
  }
}
