package org.clustrix.host;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A script on its way to a host: words that sh, tcsh and fish read alike, for the login shell is
 * the user's choice, and what goes into standard input first. The script itself travels in standard
 * input, where it may be of any length and no process list shows it.
 *
 * @param words for the login shell
 * @param text goes into standard input first
 * @param sentinels the marks around the script
 * @param limit the longest that it may take
 */
public record ScriptCall(String words, String text, Sentinels sentinels, Duration limit) {

  /**
   * A shell that reads the length of its script, then the script, then runs it; 0 is a script that
   * ends with its input. Such a shell can be started before the script is known. A shell that reads
   * its script from a pipe may take more than the script (dash does), so it is cut off by its
   * length; byte by byte where {@code dd} knows no other way to be exact, and then reads nothing.
   */
  public static final String SHELL =
      "exec /bin/sh -c 'read -r n || exit 1; case $n in 0) exec /bin/sh ;;"
          + " *) s=$(dd bs=$n count=1 iflag=fullblock 2>/dev/null || dd bs=1 count=$n 2>/dev/null) ;;"
          + " esac; eval \"$s\"'";

  /** Returns the call of a script without input. */
  public static ScriptCall alone(Command command) {
    Sentinels sentinels = new Sentinels(command);
    String script = sentinels.wrap(false);
    return command.login()
        ? new ScriptCall("exec bash -l -s", script, sentinels, command.limit())
        : new ScriptCall(SHELL, "0\n" + script, sentinels, command.limit());
  }

  /** Returns the call of a script that reads its own input behind it. */
  public static ScriptCall withInput(Command command) {
    Sentinels sentinels = new Sentinels(command);
    String script = sentinels.wrap(true);
    int length = script.getBytes(StandardCharsets.UTF_8).length;
    return command.login()
        ? new ScriptCall(
            "exec bash -l -c 'eval \"$(dd bs=1 count=" + length + " 2>/dev/null)\"'",
            script,
            sentinels,
            command.limit())
        : new ScriptCall(SHELL, length + "\n" + script, sentinels, command.limit());
  }

  /** Returns whether a shell that was started before can run it. */
  public boolean fitsSpare() {
    return words.equals(SHELL);
  }

  /** Returns the first bytes of standard input. */
  public byte[] head() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
