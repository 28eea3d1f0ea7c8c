package org.clustrix.scheduler.sge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.config.Units;
import org.clustrix.scheduler.QueueState;

/**
 * One record of {@code qacct}: how a job or a task of an array ended.
 *
 * @param id number, with a point and the task where it is one of an array
 * @param state what it says
 */
record SgeAccount(String id, QueueState state) {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.\\d+)?");
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGT]?)B?");

  /** What a limit of memory counts is seldom seen at its height. */
  private static final int NEARLY = 90;

  /** Reads one; empty where it is none. */
  static Optional<SgeAccount> parse(String line) {
    String[] parts = line.split("\\|", -1);
    Map<String, String> fields = new HashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(part.substring(0, equals), part.substring(equals + 1).strip());
      }
    }
    if (!parts[0].matches("[0-9]+") || !fields.containsKey("failed")) {
      return Optional.empty();
    }
    String task = fields.getOrDefault("taskid", "undefined");
    int failed = (int) number(fields.get("failed"));
    QueueState state =
        new QueueState(
            SgeStates.ended(failed, beyondMemory(fields), beyondTime(fields)),
            "failed " + fields.get("failed"),
            reason(failed, fields),
            fields.getOrDefault("hostname", ""),
            Long.toString(number(fields.getOrDefault("exit_status", ""))),
            time(fields.get("start_time")),
            time(fields.get("end_time")));
    return Optional.of(
        new SgeAccount(task.equals("undefined") ? parts[0] : parts[0] + "." + task, state));
  }

  private static String reason(int failed, Map<String, String> fields) {
    String before = SgeStates.reason(failed);
    if (!before.isEmpty()) {
      return before + " (" + fields.get("failed") + ")";
    }
    return failed == 0 ? "" : fields.get("failed");
  }

  private static boolean beyondTime(Map<String, String> fields) {
    long limit = number(requested(fields, "h_rt"));
    return limit > 0 && number(fields.getOrDefault("ru_wallclock", "")) >= limit;
  }

  private static boolean beyondMemory(Map<String, String> fields) {
    long slots = Math.max(number(fields.getOrDefault("slots", "")), 1);
    long limit = bytes(requested(fields, "h_vmem")) * slots;
    return limit > 0 && bytes(fields.getOrDefault("maxvmem", "")) >= limit / 100 * NEARLY;
  }

  /** What was asked for stands in the category: {@code -l h_rt=5,h_vmem=100M -pe smp 2}. */
  private static String requested(Map<String, String> fields, String name) {
    Matcher m =
        Pattern.compile("\\b" + name + "=([^,\\s]+)").matcher(fields.getOrDefault("category", ""));
    return m.find() ? m.group(1) : "";
  }

  private static long number(String text) {
    Matcher m = NUMBER.matcher(text);
    return m.lookingAt() ? Long.parseLong(m.group(1)) : 0;
  }

  private static long bytes(String text) {
    Matcher m = AMOUNT.matcher(text);
    if (!m.lookingAt()) {
      return 0;
    }
    long unit = Units.bytes("1" + m.group(2)).orElse(1L);
    return (long) (Double.parseDouble(m.group(1)) * unit);
  }

  private static String time(String text) {
    return text == null || text.equals("-/-") ? "" : text;
  }
}
