package org.clustrix.host;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * Marks around the output of a script, so that a banner or a talkative login file is not taken for
 * an answer. The token is new each time: a banner cannot forge it.
 */
public final class Sentinels {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int SSH_FAILED = 255;

  private static final String REMEDY =
      "check that 'ssh' to this account runs commands: a login file that starts another shell or"
          + " exits must do so for interactive shells only, with [[ $- == *i* ]] || return";

  private final Command command;
  private final String token;

  /** Makes marks with a new token for a command. */
  public Sentinels(Command command) {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    this.command = command;
    this.token = HexFormat.of().formatHex(bytes);
  }

  /**
   * Returns the script between marks. At its end they are on both streams, since each comes by a
   * way of its own; of a brief one that has not failed only on standard output.
   *
   * @param input whether it reads standard input; else it gets none, so that it cannot eat its own
   *     text
   */
  public String wrap(boolean input) {
    String begin = "clustrix-begin-" + token;
    String end = "clustrix-end-" + token;
    boolean whole = command.brief() && !input;
    return (whole ? whole(begin) : apart(begin, input))
        + (command.brief() ? "[ $clustrix_status -eq 0 ] || " : "")
        + "printf '\\n%s %s\\n' "
        + end
        + " $clustrix_status >&2\n"
        + "printf '%s\\n%s %s\\n' \"$clustrix_said\" "
        + end
        + " $clustrix_status\n"
        + "exit $clustrix_status\n";
  }

  private String apart(String begin, boolean input) {
    return "printf '%s\\n' "
        + begin
        + "\n(\n"
        + command.script()
        + (input ? "\n)\n" : "\n) </dev/null\n")
        + "clustrix_status=$? clustrix_said=\n";
  }

  /**
   * A function, for some shells cannot read everything between the brackets that take its words.
   */
  private String whole(String begin) {
    return "clustrix_script() {\n"
        + command.script()
        + "\n}\n"
        + "clustrix_said=$( (clustrix_script) </dev/null; clustrix_status=$?; echo .; exit $clustrix_status)\n"
        // a substitution takes the line ends away that are last
        + "clustrix_status=$? clustrix_said='"
        + begin
        + "\n'${clustrix_said%.}\n";
  }

  /** Returns what completes as soon as all that matters has come. */
  public CompletableFuture<Void> over(Capture out, Capture err) {
    CompletableFuture<String> complained = err.over(end());
    return out.over(end())
        .thenCompose(
            status ->
                command.brief() && status.equals("0")
                    ? CompletableFuture.completedFuture("")
                    : complained)
        .thenAccept(last -> {});
  }

  private String end() {
    return "\nclustrix-end-" + token + " ";
  }

  /**
   * Finds the output of the script.
   *
   * @throws NoCommandsException where it did not even begin
   * @throws HostException where it has no end, or where the connection broke
   */
  public CommandResult unwrap(String host, Output output) {
    return unwrap(host, output.status(), output.out().bytes(), output.err().bytes());
  }

  /** Finds the output of the script, which may be no text; throws as {@link #unwrap} does. */
  public byte[] body(String host, Output output) {
    String out = new String(output.out().bytes(), StandardCharsets.ISO_8859_1);
    Marks marks = marks(host, output.status(), out, output.errText());
    return out.substring(marks.from(), marks.to()).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As {@link #unwrap(String, Output)}. */
  CommandResult unwrap(String host, int status, byte[] out, byte[] err) {
    String text = new String(out, StandardCharsets.UTF_8);
    String said = new String(err, StandardCharsets.UTF_8);
    int last = said.lastIndexOf(end());
    String errors = last < 0 ? said : said.substring(0, last);
    Marks marks = marks(host, status, text, errors);
    return new CommandResult(marks.status(), text.substring(marks.from(), marks.to()), errors);
  }

  /** Where the output of the script begins and ends, and its status. */
  private record Marks(int from, int to, int status) {}

  private static String said(String errors) {
    return errors.isBlank() ? "" : ": " + errors.strip();
  }

  private Marks marks(String host, int status, String text, String errors) {
    String begin = "clustrix-begin-" + token + "\n";
    String end = end();
    int from = text.indexOf(begin);
    int to = from < 0 ? -2 : text.lastIndexOf(end);
    // without a status, or with that of an ssh that lost its server, nothing is known of the
    // account
    if (to < from && (status < 0 || (status == SSH_FAILED && from >= 0))) {
      throw new HostException(
          "the connection to " + host + " broke while a command ran" + said(errors),
          "check the network and whether the host is up, and try again: a deployment goes on where"
              + " it stopped");
    }
    if (from < 0) {
      throw new NoCommandsException(
          host + " ran no command (status " + status + "): " + (text + errors).strip(), REMEDY);
    }
    if (to < from) {
      throw new HostException(
          host
              + " did not run a command to its end (status "
              + status
              + "): "
              + (text + errors).strip(),
          REMEDY);
    }
    String after = text.substring(to + end.length()).strip();
    return new Marks(
        Math.min(from + begin.length(), to), to, Integer.parseInt(after.split("\\s", 2)[0]));
  }
}
