package org.clustrix.it.maven;

import java.util.List;

/**
 * How a build ended.
 *
 * @param command what was asked
 * @param exitCode Maven's exit status
 * @param log standard output and standard error, line by line
 */
public record BuildOutcome(String command, int exitCode, List<String> log) {

  /** Copies the log. */
  public BuildOutcome {
    log = List.copyOf(log);
  }

  /** Returns the log as one text. */
  public String text() {
    return String.join("\n", log);
  }

  /**
   * Fails unless the build succeeded.
   *
   * @return this
   */
  public BuildOutcome succeeded() {
    if (exitCode != 0) {
      throw new AssertionError(command + " failed with " + exitCode + ":\n" + text());
    }
    return this;
  }

  /**
   * Fails where the build succeeded.
   *
   * @return this
   */
  public BuildOutcome failed() {
    if (exitCode == 0) {
      throw new AssertionError(command + " succeeded, but should not:\n" + text());
    }
    return this;
  }

  /**
   * Fails unless every text stands in the log.
   *
   * @return this
   */
  public BuildOutcome says(String... texts) {
    for (String wanted : texts) {
      if (!text().contains(wanted)) {
        throw new AssertionError(command + " does not say '" + wanted + "':\n" + text());
      }
    }
    return this;
  }

  /**
   * Fails where one of the texts stands in the log.
   *
   * @return this
   */
  public BuildOutcome doesNotSay(String... texts) {
    for (String unwanted : texts) {
      if (text().contains(unwanted)) {
        throw new AssertionError(command + " says '" + unwanted + "':\n" + text());
      }
    }
    return this;
  }
}
