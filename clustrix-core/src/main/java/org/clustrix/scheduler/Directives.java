package org.clustrix.scheduler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The directive lines of a script while they are gathered: each has a name by which a user can
 * leave it out. Not thread-safe.
 */
public final class Directives {
  private final String mark;
  private final Map<String, String> named = new LinkedHashMap<>();

  /** Starts with none; {@code mark} is what the scheduler looks for, such as {@code #SBATCH }. */
  public Directives(String mark) {
    this.mark = mark;
  }

  /** Adds one under a name. */
  public Directives put(String name, String line) {
    named.put(name, line);
    return this;
  }

  /**
   * Returns the lines, without what the user leaves out, and with what the user adds.
   *
   * @param severalNodes what in an added directive asks for more than one node
   * @throws SchedulerException where a name to leave out is not there, or a line to add asks for
   *     more than one node
   */
  public List<String> lines(Resources asked, Pattern severalNodes) {
    List<String> lines = new ArrayList<>();
    for (String skipped : asked.skipDirectives()) {
      if (named.remove(bare(skipped)) == null) {
        throw new SchedulerException(
            "skipDirectives has '"
                + skipped
                + "', but the script of this job has no such directive",
            "it has " + String.join(", ", named.keySet()));
      }
    }
    named.values().forEach(line -> lines.add(mark + line));
    for (String extra : asked.extraDirectives()) {
      if (extra.chars().anyMatch(c -> c < ' ')) {
        throw new SchedulerException(
            "extraDirectives has '" + extra + "', which is more than one line", "write it in one");
      }
      if (severalNodes.matcher(extra).find()) {
        throw new SchedulerException(
            "extraDirectives has '" + extra + "', which asks for more than one node or process",
            "a function runs in one JVM on one node: ask for more cores, or submit several jobs");
      }
      lines.add(mark + extra);
    }
    return lines;
  }

  private static String bare(String name) {
    return name.replaceFirst("^#\\w+\\s+", "").replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a value that a directive line can hold as it is.
   *
   * @throws SchedulerException where it has white space or a character that means something there
   */
  public static String plain(String setting, String value) {
    if (!value.matches("[\\w./:@%+=,&|*!<>()\\[\\]-]+")) {
      throw new SchedulerException(
          setting + " is '" + value + "', which a directive of this scheduler cannot hold",
          "use letters, digits and . / : @ % + = , -");
    }
    return value;
  }
}
