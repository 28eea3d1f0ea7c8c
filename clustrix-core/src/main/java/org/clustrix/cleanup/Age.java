package org.clustrix.cleanup;

import java.time.Duration;
import java.util.regex.Pattern;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Units;

/**
 * How old things must be to go. Immutable.
 *
 * @param time not negative; zero means everything that nothing refers to
 */
public record Age(Duration time) {
  /** What a deployment or a submission may take: what it has made until then is left alone. */
  private static final Duration UNDER_WAY = Duration.ofDays(1);

  private static final Pattern ZERO = Pattern.compile("0+\\s*[smhdSMHD]?");

  /**
   * Reads an age such as {@code 30d}.
   *
   * @param name of the parameter, for the message
   * @throws ConfigurationException where the text is none
   */
  public static Age parse(String name, String text) {
    if (ZERO.matcher(text.strip()).matches()) {
      return new Age(Duration.ZERO);
    }
    return new Age(
        Units.duration(text.strip())
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        name + " is '" + text + "'", "it must be 0 or " + Units.TIME_FORM)));
  }

  /** Returns the condition of {@code find} for what is old enough; may be empty. */
  String aged() {
    return time.isZero() ? "" : "-mmin +" + minutes(time);
  }

  /** Returns the condition for what is not; empty where everything is old enough. */
  String young() {
    return time.isZero() ? "" : "! -mmin +" + minutes(time);
  }

  /** Returns the condition for what is so old that nobody is at work on it any more. */
  String waited() {
    return "-mmin +" + minutes(longer());
  }

  /** Returns the condition for what somebody may be at work on. */
  String fresh() {
    return "! -mmin +" + minutes(longer());
  }

  private Duration longer() {
    return time.compareTo(UNDER_WAY) < 0 ? UNDER_WAY : time;
  }

  /** Rounded up: what is told to be older than an age is so. */
  private static long minutes(Duration time) {
    return (time.toSeconds() + 59) / 60;
  }
}
