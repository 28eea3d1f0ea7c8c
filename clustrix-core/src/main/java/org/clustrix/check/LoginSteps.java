package org.clustrix.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the facts of a login mean. Pure functions. */
final class LoginSteps {
  static final String DIRECTORY = "directory";

  private static final long ENOUGH_KILOBYTES = 1 << 20;
  private static final long ENOUGH_INODES = 10_000;
  private static final Duration CLOCK_NOTED = Duration.ofSeconds(60);

  private LoginSteps() {}

  static CheckLine shell(Facts facts) {
    return CheckLine.ok(
        "shell", facts.text("shell") + " on " + facts.text("system") + " runs commands");
  }

  /**
   * Compares the clocks.
   *
   * @param asked when the script was sent
   * @param answered when its answer was there: the host's clock was read in between
   */
  static CheckLine clock(Facts facts, Instant asked, Instant answered) {
    String step = "clock";
    long theirs;
    try {
      theirs = Long.parseLong(facts.text("clock"));
    } catch (NumberFormatException e) {
      return CheckLine.note(step, "the time on the host cannot be read", "");
    }
    long behind = Math.max(0, asked.getEpochSecond() - theirs);
    long ahead = Math.max(0, theirs - answered.getEpochSecond());
    long seconds = Math.max(behind, ahead);
    String text = seconds + " s " + (behind > 0 ? "behind" : "ahead of") + " this machine";
    if (seconds < CLOCK_NOTED.toSeconds()) {
      return CheckLine.ok(step, seconds <= 1 ? "agrees with this machine" : text);
    }
    return CheckLine.note(
        step,
        text,
        "times of jobs will look wrong, and what is cleaned up by age goes too early or too late:"
            + " have the clocks set by NTP");
  }

  static List<CheckLine> directory(Facts facts) {
    List<CheckLine> lines = new ArrayList<>();
    String work = facts.text("work");
    if (!facts.text("folder").equals("ok")) {
      lines.add(
          CheckLine.failed(
              DIRECTORY,
              work + " cannot be used: " + facts.text("folder"),
              "choose another remoteWorkDir, or have the rights to this one"));
    } else if (!facts.text("write").equals("ok")) {
      lines.add(
          CheckLine.failed(
              DIRECTORY,
              "nothing can be written to " + work + ": " + facts.text("write"),
              "free some space or quota, or choose another remoteWorkDir"));
    } else {
      lines.add(CheckLine.ok(DIRECTORY, work + " is there and can be written to"));
      if (!facts.text("exec").equals("runs")) {
        lines.add(
            CheckLine.note(
                "programs",
                "no program can be started from " + work + " (noexec)",
                "Java code runs all the same; native libraries that are unpacked there do not load:"
                    + " set jvmOptions to -Djava.io.tmpdir=<a folder without noexec>"));
      }
      lines.add(room("space", facts.available("space"), ENOUGH_KILOBYTES, "KiB"));
      facts
          .available("inodes")
          .ifPresent(
              files ->
                  lines.add(room("inodes", OptionalLong.of(files), ENOUGH_INODES, "more files")));
    }
    return lines;
  }

  private static CheckLine room(String step, OptionalLong left, long enough, String unit) {
    if (left.isEmpty()) {
      return CheckLine.note(step, "df does not tell how much is left", "");
    }
    String text = "room for " + left.getAsLong() + " " + unit;
    return left.getAsLong() >= enough
        ? CheckLine.ok(step, text)
        : CheckLine.note(step, text, "clustrix:cleanup removes what is no longer needed");
  }

  static List<CheckLine> scheduler(Facts facts, String name, List<String> commands) {
    List<String> missing =
        commands.stream().filter(c -> facts.text("command " + c).isEmpty()).toList();
    return List.of(
        missing.isEmpty()
            ? CheckLine.ok("scheduler", name + ": " + String.join(", ", commands))
            : CheckLine.failed(
                "scheduler",
                "a login shell does not find " + String.join(", ", missing),
                "check clusterType ("
                    + name
                    + "), or add the folder of these commands to PATH in"
                    + " ~/.bash_profile"));
  }

  /** On the login host it is no fault that there is none: jobs need one. */
  static CheckLine java(Facts facts) {
    String step = "java on login";
    return facts
        .find("java")
        .map(java -> CheckLine.ok(step, "Java " + facts.text("release") + " (" + java + ")"))
        .orElseGet(
            () ->
                CheckLine.note(
                    step,
                    facts.text("nojava"),
                    "packages are then installed by the first job instead"));
  }
}
