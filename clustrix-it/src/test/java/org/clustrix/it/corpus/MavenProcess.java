package org.clustrix.it.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven of the user, as a process, on the project of a program. */
final class MavenProcess {
  private static final Duration LIMIT = Duration.ofMinutes(9);
  private static final Pattern STEP = Pattern.compile("(?m)^(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) .*");

  private final Path logs;

  /**
   * Makes one.
   *
   * @param logs the folder for the log
   */
  MavenProcess(Path logs) {
    this.logs = logs;
  }

  /** Runs goals in a folder; the lines of its log start with the time. */
  ProcessCall run(Path folder, List<String> words) {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
    command.add("-Dstyle.color=never");
    command.addAll(words);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("LC_ALL", "C.UTF-8");
    return ProcessCall.run(command, environment, folder, logs, LIMIT);
  }

  /** Runs goals that must succeed. */
  ProcessCall must(Path folder, List<String> words) {
    ProcessCall call = run(folder, words);
    if (call.exitCode() != 0) {
      throw new CorpusProblem(
          "mvn " + words + " failed in " + folder + "; the log is " + logs.resolve("stdout"));
    }
    return call;
  }

  /** Returns the milliseconds from the line that names a step to the end of the log. */
  static long millisOf(String step, String log) {
    LocalTime from = null;
    LocalTime to = null;
    Matcher matcher = STEP.matcher(log);
    while (matcher.find()) {
      LocalTime time = LocalTime.parse(matcher.group(1));
      if (from == null && matcher.group().contains(step)) {
        from = time;
      }
      to = time;
    }
    return from == null ? 0 : Duration.between(from, to).toMillis();
  }
}
