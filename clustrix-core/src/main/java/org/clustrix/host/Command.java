package org.clustrix.host;

import java.time.Duration;

/**
 * A shell script to run on a host. Values in it must have gone through {@link Shell#quote}.
 *
 * @param script POSIX shell text
 * @param login whether it needs the environment of a login, as scheduler commands and Java do
 * @param limit the longest that it may take
 * @param brief whether what it says is a short text and comes in one piece, where it has no input,
 *     and its errors matter only where it fails: by way of a jump host each further piece waits up
 *     to 40 ms, until the first one is acknowledged
 */
public record Command(String script, boolean login, Duration limit, boolean brief) {
  private static final Duration USUAL = Duration.ofMinutes(2);

  /** Returns a command that needs no login environment. */
  public static Command of(String script) {
    return new Command(script, false, USUAL, false);
  }

  /** Returns a command in the environment of a login. */
  public static Command login(String script) {
    return new Command(script, true, USUAL, false);
  }

  /** Returns the same with another limit. */
  public Command within(Duration other) {
    return new Command(script, login, other, brief);
  }

  /** Returns the same with another script. */
  public Command saying(String other) {
    return new Command(other, login, limit, brief);
  }

  /** Returns the same, whose answer is a short text. */
  public Command shortly() {
    return new Command(script, login, limit, true);
  }
}
