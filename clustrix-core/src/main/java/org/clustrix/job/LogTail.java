package org.clustrix.job;

import java.util.UUID;
import java.util.function.Consumer;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/** What comes behind what was read of a job's output. Not thread-safe. */
final class LogTail {
  private static final String FUNCTIONS = ScriptText.beside(LogTail.class, "tail.sh");

  private final Host host;
  private final String folder;
  private long outAt;
  private long errAt;

  LogTail(Host host, String folder) {
    this.host = host;
    this.folder = folder;
  }

  /**
   * Reads what is new, up to the last end of a line.
   *
   * @param last whether what stands behind that is wanted too
   * @return whether there was anything
   */
  boolean read(boolean last, Consumer<String> out, Consumer<String> err) {
    String mark = "clustrix-" + UUID.randomUUID();
    String script =
        FUNCTIONS
            + "last="
            + last
            + "\nmark="
            + mark
            + "\ncd "
            + Shell.quote(folder)
            + " || exit 1\ntell stdout "
            + outAt
            + "\ntell stderr "
            + errAt
            + "\n";
    String[] parts =
        host.run(Command.of(script)).orThrow("reading the logs", host).out().split(mark + ":", -1);
    long before = outAt + errAt;
    outAt += hand(parts, 1, out);
    errAt += hand(parts, 2, err);
    return outAt + errAt > before;
  }

  private static long hand(String[] parts, int n, Consumer<String> to) {
    if (parts.length <= n) {
      return 0;
    }
    int end = parts[n].indexOf('\n');
    long bytes = Long.parseLong(parts[n].substring(0, end).strip());
    if (bytes > 0) {
      to.accept(parts[n].substring(end + 1));
    }
    return bytes;
  }
}
