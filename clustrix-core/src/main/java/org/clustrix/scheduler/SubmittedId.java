package org.clustrix.scheduler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id that a command of a scheduler answers with. Stateless. */
public final class SubmittedId {
  private SubmittedId() {}

  /**
   * Returns the first group of the first match.
   *
   * @param command which has answered, for messages
   * @throws SchedulerException where there is no id
   */
  public static String in(String answer, Pattern pattern, String command) {
    Matcher m = pattern.matcher(answer);
    if (!m.find()) {
      throw new SchedulerException(command + " gave no job id: " + answer.strip(), "");
    }
    return m.group(1);
  }
}
