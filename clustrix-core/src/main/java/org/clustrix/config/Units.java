package org.clustrix.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts with units, as users write them. Stateless. */
public final class Units {
  /** What {@link #bytes} reads, for messages. */
  public static final String BYTES_FORM = "a number with K, M, G or T, such as 4G (binary units)";

  /** What {@link #duration} reads, for messages. */
  public static final String TIME_FORM = "a time such as 90s, 30m, 2h, 3d, 02:30:00 or 1-12:00:00";

  private static final Pattern BYTES =
      Pattern.compile("(\\d{1,12})\\s*([KMGT]?)(?:I?B)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,9})\\s*([smhd])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,4})-)?(\\d{1,4}):(\\d{2}):(\\d{2})");

  private Units() {}

  /** Returns a number of bytes; empty where the text is none. */
  public static Optional<Long> bytes(String text) {
    Matcher m = BYTES.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int power =
        "KMGT".indexOf(m.group(2).isEmpty() ? '-' : Character.toUpperCase(m.group(2).charAt(0)));
    try {
      long value = Math.multiplyExact(Long.parseLong(m.group(1)), 1L << (10 * (power + 1)));
      return value > 0 ? Optional.of(value) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns a length of time; empty where the text is none. */
  public static Optional<Duration> duration(String text) {
    Matcher amount = AMOUNT.matcher(text);
    Duration value = null;
    if (amount.matches()) {
      long n = Long.parseLong(amount.group(1));
      value =
          switch (amount.group(2).toLowerCase(Locale.ROOT)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
          };
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      value =
          Duration.ofDays(clock.group(1) == null ? 0 : Long.parseLong(clock.group(1)))
              .plusHours(Long.parseLong(clock.group(2)))
              .plusMinutes(Long.parseLong(clock.group(3)))
              .plusSeconds(Long.parseLong(clock.group(4)));
    }
    return Optional.ofNullable(value).filter(d -> !d.isZero());
  }
}
