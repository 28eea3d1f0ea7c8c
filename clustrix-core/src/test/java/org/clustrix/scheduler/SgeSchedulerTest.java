package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.sge.SgeScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what a real Grid Engine 8.1.9 printed. */
class SgeSchedulerTest {
  private final SgeScheduler sge = new SgeScheduler();

  private QueueStates recorded() throws Exception {
    try (var in = SgeSchedulerTest.class.getResourceAsStream("sge/look.txt")) {
      return sge.parseQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1; ENDED; ''; localhost; 0",
        "8.2; ENDED; ''; localhost; 0",
        "4; KILLED; 100 : assumedly after job; localhost; 137",
        "14; KILLED; 100 : assumedly after job; localhost; 137",
        "3; OUT_OF_TIME; 37  : qmaster enforced h_rt, h_cpu, or h_vmem limit; localhost; 0",
        "15; ENDED; ''; localhost; 1",
        "10; RUNNING; ''; localhost; ''",
        "11; STUCK; can't open output file \"/no/such/dir/x\": No such file or directory; ''; ''",
        "16; STUCK; can't chdir to /no/such/folder: No such file or directory; ''; ''",
        "12; PENDING; (-l arch=nope) cannot run at host \"localhost\" because it offers only "
            + "hl:arch=lx-amd64; ''; ''",
        "13; PENDING; Job is in hold state; ''; ''",
        // was cancelled while it waited: no record anywhere
        "9; GONE; ''; ''; ''",
        "99999; GONE; ''; ''; ''",
      })
  void states(String id, Phase phase, String reason, String node, String exit) throws Exception {
    QueueState state = recorded().of(id);
    assertThat(state.phase()).isEqualTo(phase);
    assertThat(state.reason()).isEqualTo(reason);
    assertThat(state.node()).isEqualTo(node);
    assertThat(state.exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "r, RUNNING", "t, RUNNING", "dr, RUNNING", "s, RUNNING", "Rr, RUNNING", "T, RUNNING",
    "qw, PENDING", "hqw, PENDING", "Rq, REQUEUED", "Rqw, REQUEUED", "Eqw, STUCK", "?, UNKNOWN"
  })
  void letters(String letters, Phase phase) {
    String line = "qstat| 7 0.5 a b " + letters + " 11/22/2026 20:41:43 all.q@n1 1\nheard|\n";
    Phase seen = sge.parseQuery(line).of("7").phase();
    assertThat(seen == Phase.GONE ? Phase.UNKNOWN : seen).isEqualTo(phase);
  }

  @ParameterizedTest
  @CsvSource({
    "failed=37|maxvmem=1.950GB|slots=2|category=-l h_vmem=1G -pe smp 2, OUT_OF_MEMORY",
    "failed=100 : x|maxvmem=100.0MB|slots=1|category=-l h_vmem=1G, KILLED",
    "failed=26  : opening input/output file|slots=1|category=NONE, NOT_STARTED",
    "failed=25  : rescheduling|slots=1|category=NONE, REQUEUED",
  })
  void failures(String record, Phase phase) {
    assertThat(sge.parseQuery("qacct|7|taskid=undefined|" + record + "\nheard|\n").of("7").phase())
        .isEqualTo(phase);
  }

  @Test
  void aMasterThatDoesNotAnswerAllowsNoConclusion() {
    String down = "qstat|error: commlib error: got select error (Connection refused)\n";
    assertThat(sge.parseQuery(down).of("7").phase()).isEqualTo(Phase.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4711; 4711",
        "7.1-9:1; 7",
        "Your job 12 (\"x\") has been submitted; 12",
        "Your job-array 7.1-9:1 (\"x\") has been submitted; 7"
      })
  void submitted(String answer, String id) {
    assertThat(sge.parseSubmitted(answer + "\n")).isEqualTo(id);
  }

  @Test
  void noJobIdIsAnError() {
    assertThatThrownBy(() -> sge.parseSubmitted("Unable to run job: denied.\n"))
        .isInstanceOf(SchedulerException.class)
        .hasMessageContaining("denied");
  }
}
