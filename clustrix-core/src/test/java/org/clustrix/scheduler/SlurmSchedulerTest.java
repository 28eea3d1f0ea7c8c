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
        "sacct|; squeue|PENDING||Resources; PENDING; Resources; ''",
        "sacct|; squeue|RUNNING|n2|None; RUNNING; None; n2",
        "sacct|; squeue|COMPLETING|n2|None; RUNNING; None; n2",
        // accounting lags: the queue knows more
        "sacct|PENDING|None assigned; squeue|RUNNING|n1|None; RUNNING; None; n1",
        // accounting remembers what the queue has forgotten
        "sacct|COMPLETED|n3; squeue|; ENDED; ''; n3",
        "sacct|CANCELLED by 4001|n3; squeue|; CANCELLED; ''; n3",
        "sacct|OUT_OF_MEMORY|n3; squeue|RUNNING|n3|None; OUT_OF_MEMORY; ''; n3",
        "sacct|; squeue|TIMEOUT|n1|TimeLimit; OUT_OF_TIME; TimeLimit; n1",
        "sacct|; squeue|NODE_FAIL|n1|NodeDown; NODE_FAILURE; NodeDown; n1",
        // nothing is known, and a word from the future: no conclusion
        "sacct|; squeue|; UNKNOWN; ''; ''",
        "sacct|; squeue|TELEPORTED|n1|None; UNKNOWN; ''; ''",
      })
  void states(String sacct, String squeue, Phase phase, String reason, String node) {
    QueueState state = slurm.parseQuery(sacct + "\n" + squeue + "\n");
    assertThat(state.phase()).isEqualTo(phase);
    if (phase != Phase.UNKNOWN) {
      assertThat(state.reason()).isEqualTo(reason.replace("''", ""));
      assertThat(state.node()).isEqualTo(node.replace("''", ""));
    }
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
