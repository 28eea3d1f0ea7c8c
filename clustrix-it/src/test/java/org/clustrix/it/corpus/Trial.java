package org.clustrix.it.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One run of a program.
 *
 * @param reason empty where it runs
 */
record Trial(Verdict verdict, String reason, long millis) {
  private static final Pattern THROWN =
      Pattern.compile(
          "(?m)^(?:Caused by: |Exception in thread \"[^\"]*\" )?([\\w.$]+(?:Error|Exception)\\b[^\\n]*)");
  private static final int LONGEST = 160;

  /** Compares the end of a process with what was expected. */
  static Trial of(ProcessCall call, String expected) {
    if (call.exitCode() < 0) {
      return new Trial(Verdict.HANGS, "time was up", call.millis());
    }
    if (call.exitCode() > 0) {
      return new Trial(Verdict.FAILS, thrown(call), call.millis());
    }
    if (!call.output().equals(expected)) {
      return new Trial(Verdict.WRONG, difference(call.output(), expected), call.millis());
    }
    return new Trial(Verdict.RUNS, "", call.millis());
  }

  boolean runs() {
    return verdict == Verdict.RUNS;
  }

  private static String thrown(ProcessCall call) {
    // a logger may have sent the stack to the standard output
    String found = lastThrown(call.errors()).orElse(lastThrown(call.output()).orElse(""));
    return found.isEmpty() ? "exit status " + call.exitCode() : shortened(found);
  }

  /** The last cause says most. */
  private static Optional<String> lastThrown(String text) {
    return THROWN
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .reduce((earlier, later) -> later);
  }

  private static String difference(String output, String expected) {
    List<String> lines = output.lines().toList();
    List<String> wanted = expected.lines().toList();
    for (int i = 0; i < wanted.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      if (!line.equals(wanted.get(i))) {
        return shortened("line " + (i + 1) + " is '" + line + "', not '" + wanted.get(i) + "'");
      }
    }
    return "more than expected is printed";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
