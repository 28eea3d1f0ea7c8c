package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TrialTest {
  private static Trial trial(int exitCode, String output, String errors) {
    return Trial.of(new ProcessCall(exitCode, 5, output, errors), "a\nb\n");
  }

  @Test
  void theExpectedOutputIsAllThatCounts() {
    assertThat(trial(0, "a\nb\n", "a warning").verdict()).isEqualTo(Verdict.RUNS);
  }

  @Test
  void aGoodEndWithAnotherOutputIsWrong() {
    Trial trial = trial(0, "a\nc\n", "");
    assertThat(trial.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(trial.reason()).isEqualTo("line 2 is 'c', not 'b'");
    assertThat(trial(0, "a\n", "").reason()).isEqualTo("line 2 is '', not 'b'");
    assertThat(trial(0, "a\nb\nc\n", "").verdict()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aBadEndNamesTheLastCause() {
    String errors =
        """
        Exception in thread "main" java.lang.IllegalStateException: outer
        \tat app.Main.run(Main.java:1)
        Caused by: java.lang.ClassNotFoundException: org.acme.Missing
        \tat java.base/java.lang.Class.forName0(Native Method)
        """;
    Trial trial = trial(1, "", errors);
    assertThat(trial.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(trial.reason()).isEqualTo("java.lang.ClassNotFoundException: org.acme.Missing");
  }

  @Test
  void noEndAtAllHangs() {
    assertThat(trial(-1, "a\nb\n", "").verdict()).isEqualTo(Verdict.HANGS);
  }
}
