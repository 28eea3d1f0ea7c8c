package org.clustrix.staging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/**
 * Files of a host, or pieces of one, in the text that a command prints ({@code pack.sh}). Stateless
 * but for the host.
 */
record Packed(Host host) {
  /** The answer of a command is kept in memory, as text, and has a limit. */
  static final long BYTES = 12L << 20;

  /** What a command may take. */
  static final Duration LIMIT = Duration.ofMinutes(30);

  private static final String PACK = "pack:";
  private static final String SUM = "sum:";

  /** Asks for SHA-256 sums, and all of some files, or a piece of one. */
  String ask(String work, List<String> files, boolean sums, String piece, long from) {
    String script =
        "work="
            + Shell.quote(work)
            + "\ndigests="
            + (sums ? "yes" : "")
            + "\npiece="
            + piece
            + "\nfrom="
            + from
            + "\nset -- "
            + Shell.quote(files.stream().map(file -> "./" + file).toList())
            + "\n"
            + ScriptText.beside(getClass(), "pack.sh");
    return host.run(Command.of(script).within(LIMIT)).orThrow("reading the outputs", host).out();
  }

  /** Returns the sums of an answer, one for each file. */
  static List<String> sums(String answer) {
    return answer
        .substring(0, answer.indexOf(PACK))
        .lines()
        .filter(line -> line.startsWith(SUM))
        .map(line -> line.substring(SUM.length()))
        .toList();
  }

  /** Returns what an answer holds. */
  static InputStream content(String answer) throws IOException {
    int begin = answer.indexOf(PACK);
    int line = answer.indexOf('\n', begin);
    InputStream bytes =
        new ByteArrayInputStream(Base64.getMimeDecoder().decode(answer.substring(line + 1)));
    return answer.substring(begin, line).endsWith("gzip") ? new GZIPInputStream(bytes) : bytes;
  }
}
