package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.slurm.SlurmScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmSchedulerTest {
  private final SlurmScheduler slurm = new SlurmScheduler();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        // accounting off: sacct prints nothing on its output
        "; 7|PENDING||Resources|N/A|N/A; PENDING; waits for free resources (Resources); ''",
        "; 7|PENDING||PartitionTimeLimit|N/A|N/A; STUCK; "
            + "the time asked for is beyond the partition's limit (PartitionTimeLimit); ''",
        "; 7|PENDING||QOSMaxCpuPerJobLimit|N/A|N/A; STUCK; it asks for more than one job of the "
            + "account or qos may have (QOSMaxCpuPerJobLimit); ''",
        "; 7|RUNNING|n2|None|a|b; RUNNING; ''; n2",
        "; 7|COMPLETING|n2|None|a|b; RUNNING; ''; n2",
        // accounting lags: the queue knows more
        "7|PENDING|None assigned|0:0|Unknown|Unknown; 7|RUNNING|n1|None|a|b; RUNNING; ''; n1",
        // accounting remembers what the queue has forgotten
        "7|COMPLETED|n3|0:0|a|b; ; ENDED; ''; n3",
        "7|CANCELLED by 4001|n3|0:0|a|b; ; CANCELLED; ''; n3",
        "7|CANCELLED by 4001|None assigned|0:0|None|b; ; CANCELLED; ''; ''",
        "7|FAILED|n3|0:9|a|b; ; KILLED; ''; n3",
        "7|OUT_OF_MEMORY|n3|0:125|a|b; 7|COMPLETING|n3|None|a|b; RUNNING; ''; n3",
        // so accounting calls what runs when the controller starts anew
        "7|NODE_FAIL|n3|0:0|a|b; 7|RUNNING|n3|None|a|b; RUNNING; ''; n3",
        "7|FAILED|n3|0:9|a|b; 7|FAILED|n3|NonZeroExitCode|a|b; KILLED; ''; n3",
        "; 7|TIMEOUT|n1|TimeLimit|a|b; OUT_OF_TIME; the time limit was over (TimeLimit); n1",
        "; 7|NODE_FAIL|n1|NodeDown|a|b; NODE_FAILURE; "
            + "a node that it needs is down (NodeDown); n1",
        "7|PREEMPTED|n1|0:15|a|b; ; PREEMPTED; ''; n1",
        // preempted and in the queue again
        "7|PREEMPTED|n1|0:15|a|b; 7|PENDING||BeginTime|N/A|N/A; PENDING; "
            + "its time to begin has not come (BeginTime); ''",
        // accounting that was never told of the end
        "7|RUNNING|n1|0:0|a|Unknown; ; GONE; ''; ''",
        // nothing is known, and a word from the future: no conclusion
        "; ; GONE; ''; ''",
        "; 7|TELEPORTED|n1|None|a|b; GONE; ''; ''",
      })
  void states(String sacct, String squeue, Phase phase, String reason, String node) {
    QueueState state = slurm.parseQuery(answer(sacct, squeue, "0")).of("7");
    assertThat(state.phase()).isEqualTo(phase);
    assertThat(state.reason()).isEqualTo(reason.replace("''", ""));
    assertThat(state.node()).isEqualTo(node.replace("''", ""));
  }

  /** Without that directive nobody has brought the variables of a login. */
  @Test
  void aLoginShellIsStartedWhereTheUserChoosesTheEnvironment() {
    String said = JobScript.render(Specs.full("export", "--nice=10"), slurm);
    assertThat(said).startsWith("#!/bin/bash -l\n").doesNotContain("login_shell");
    assertThat(JobScript.render(Specs.full("mail-type", "--export=NIL"), slurm))
        .startsWith("#!/bin/bash -l\n");
  }

  private static String answer(String sacct, String squeue, String status) {
    return "sacct|" + sacct + "\nsqueue|" + squeue + "\nheard|" + status + "\n";
  }

  @Test
  void aControllerThatDoesNotAnswerAllowsNoConclusion() {
    String down = "slurm_load_jobs error: Unable to contact slurm controller (connect failure)";
    assertThat(slurm.parseQuery(answer("", down, "1")).of("7").phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(slurm.parseQuery(answer("7|RUNNING|n1|0:0|a|b", down, "1")).of("7").phase())
        .isEqualTo(Phase.RUNNING);
    assertThat(slurm.parseQuery(answer("7|NODE_FAIL|n1|0:0|a|b", down, "1")).of("7").phase())
        .isEqualTo(Phase.UNKNOWN);
  }

  @Test
  void oneAnswerIsAboutManyJobsAndTheTasksOfArrays() {
    QueueStates states =
        slurm.parseQuery(
            """
            sacct|4711_1|COMPLETED|n1|0:0|a|b
            squeue|4711_2|RUNNING|n2|None|a|b
            squeue|4712|PENDING||Priority|N/A|N/A
            heard|0
            """);
    assertThat(states.of("4711_1").phase()).isEqualTo(Phase.ENDED);
    assertThat(states.of("4711_2").phase()).isEqualTo(Phase.RUNNING);
    assertThat(states.of("4712").phase()).isEqualTo(Phase.PENDING);
    assertThat(states.of("4713").phase()).isEqualTo(Phase.GONE);
    assertThat(states.startingWith("4711_")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"4711, 4711", "4711;cluster2, 4711"})
  void submitted(String answer, String id) {
    assertThat(slurm.parseSubmitted(answer + "\n")).isEqualTo(id);
  }

  @Test
  void noJobIdIsAnError() {
    assertThatThrownBy(() -> slurm.parseSubmitted("sbatch: warning: what?\n"))
        .isInstanceOf(SchedulerException.class)
        .hasMessageContaining("warning: what?");
  }
}
