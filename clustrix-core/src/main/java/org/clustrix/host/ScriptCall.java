package org.clustrix.host;

import java.nio.charset.StandardCharsets;

/**
 * A script on its way to a host: words that sh, tcsh and fish read alike, for the login shell is
 * the user's choice, and what goes into standard input first. The script itself travels in standard
 * input, where it may be of any length and no process list shows it.
 *
 * @param words for the login shell
 * @param text goes into standard input first
 */
public record ScriptCall(String words, String text) {

  /** Returns the call of a script without input. */
  public static ScriptCall alone(Command command, Sentinels sentinels) {
    return new ScriptCall(
        command.login() ? "exec bash -l -s" : "exec /bin/sh -s",
        sentinels.wrap(command.script(), false));
  }

  /**
   * Returns the call of a script that reads its own input behind it. A shell that reads its script
   * from a pipe may take more than the script (dash does), so the script is cut off by its length;
   * byte by byte, since nothing else is exact everywhere: such scripts are short.
   */
  public static ScriptCall withInput(Command command, Sentinels sentinels) {
    String script = sentinels.wrap(command.script(), true);
    int length = script.getBytes(StandardCharsets.UTF_8).length;
    String cut = "'eval \"$(dd bs=1 count=" + length + " 2>/dev/null)\"'";
    return new ScriptCall(
        (command.login() ? "exec bash -l -c " : "exec /bin/sh -c ") + cut, script);
  }

  /** Returns the first bytes of standard input. */
  public byte[] head() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
