package org.clustrix.host;

import java.time.Duration;

/**
 * A shell script to run on a host. Values in it must have gone through {@link Shell#quote}.
 *
 * @param script POSIX shell text
 * @param login whether it needs the environment of a login, as scheduler commands and Java do
 * @param limit the longest that it may take
 */
public record Command(String script, boolean login, Duration limit) {
  private static final Duration USUAL = Duration.ofMinutes(2);

  /** Returns a command that needs no login environment. */
  public static Command of(String script) {
    return new Command(script, false, USUAL);
  }

  /** Returns a command in the environment of a login. */
  public static Command login(String script) {
    return new Command(script, true, USUAL);
  }

  /** Returns the same with another limit. */
  public Command within(Duration other) {
    return new Command(script, login, other);
  }
}
