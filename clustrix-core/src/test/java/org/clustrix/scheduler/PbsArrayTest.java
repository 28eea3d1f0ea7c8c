package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.pbs.PbsDialect;
import org.clustrix.scheduler.pbs.PbsScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays, against what a real OpenPBS printed of them. */
class PbsArrayTest {
  @TempDir private Path folder;
  private final PbsScheduler pbs = new PbsScheduler(PbsDialect.PBS);

  private RecordedPbs server() {
    return new RecordedPbs(folder);
  }

  private QueueStates ask(RecordedPbs server, String array) throws Exception {
    return pbs.parseQuery(server.run(pbs.queryScript(List.of(new JobSpec.Id("job", array)))));
  }

  private List<Phase> phases(QueueStates states, String array, int tasks) {
    return IntStream.range(0, tasks)
        .mapToObj(index -> states.of(pbs.taskId(array, index)).phase())
        .toList();
  }

  @Test
  void oneQuestionTellsOfAllTasks() throws Exception {
    QueueStates states =
        ask(server().on("qstat", "-x -f -t 30[].vm", "178-arr-qstat-tf"), "30[].vm");
    assertThat(phases(states, "30[].vm", 4))
        .containsExactly(Phase.RUNNING, Phase.RUNNING, Phase.PENDING, Phase.PENDING);
    assertThat(states.of("30[].vm").phase()).isEqualTo(Phase.RUNNING);
    assertThat(states.of("30[1].vm").node()).isEqualTo("vm");
    assertThat(states.of("30[2].vm").node()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // the last one was deleted before it ran, and shows the exit status of the array
    "192-arr-fin-qstat-xtfjson, 30[].vm, ENDED ENDED ENDED UNTRACED, ENDED",
    // those that wait show an exit status, too
    "204-arrpct-mid-tfjson, 31[].vm,"
        + " ENDED ENDED ENDED ENDED RUNNING RUNNING PENDING PENDING PENDING PENDING, RUNNING",
    // deleted while two ran: what had ended before has lost its exit status, and shows another
    "209-arrpct-fin-xtfjson, 31[].vm, UNTRACED UNTRACED UNTRACED UNTRACED CANCELLED CANCELLED"
        + " UNTRACED UNTRACED UNTRACED UNTRACED, CANCELLED",
    "217-arrok-xtfjson, 33[].vm, ENDED ENDED, ENDED",
    // held, then deleted
    "226-arrheld-qstat-xtfjson, 35[].vm, UNTRACED UNTRACED UNTRACED UNTRACED, CANCELLED",
    // without history nothing of those that have ended is kept, even while others run
    "404-histoff-arr-tfjson, 148[].vm, UNTRACED UNTRACED RUNNING RUNNING, RUNNING",
  })
  void phases(String recording, String array, String phases, Phase all) throws Exception {
    QueueStates states = ask(server().onJson("-x -f -t " + array, recording), array);
    List<Phase> expected = List.of(phases.split(" ", -1)).stream().map(Phase::valueOf).toList();
    assertThat(phases(states, array, expected.size())).isEqualTo(expected);
    assertThat(states.of(array).phase()).isEqualTo(all);
    for (int task = 0; task < expected.size(); task++) {
      assertThat(states.of(pbs.taskId(array, task)).exit()).as("of another, maybe").isEmpty();
    }
  }

  /** A sibling that PBS starts again must not make one that waits look as if it had run. */
  @Test
  void theExitStatusOfOneThatWaitsIsThatOfAnother() {
    String text =
        """
        Job Id: 30[2].vm
            job_state = Q
            substate = 10
            Exit_status = -11
        heard|0
        """;
    assertThat(pbs.parseQuery(text).of("30[2].vm").phase()).isEqualTo(Phase.PENDING);
    assertThat(pbs.parseQuery(text.replace("[2]", "")).of("30.vm").phase())
        .isEqualTo(Phase.REQUEUED);
  }

  @Test
  void limitsAreThoseOfATaskThatRan() {
    String ran =
        """
        Job Id: 30[2].vm
            job_state = X
            exec_host = vm/0
            substate = 93
            Exit_status = -29
        heard|0
        """;
    assertThat(pbs.parseQuery(ran).of("30[2].vm").phase()).isEqualTo(Phase.OUT_OF_TIME);
    assertThat(pbs.parseQuery(ran.replace("-29", "-27")).of("30[2].vm").phase())
        .isEqualTo(Phase.OUT_OF_MEMORY);
    assertThat(pbs.parseQuery(ran.replace("    exec_host = vm/0\n", "")).of("30[2].vm").phase())
        .isEqualTo(Phase.UNTRACED);
  }

  @Test
  void withoutHistoryItIsAskedForOnceMoreAndThenGone() throws Exception {
    RecordedPbs running =
        server()
            .on("qstat", "-x -f -t 148[].vm", "006-nohist-qstat-x-finished")
            .onJson("-f -t 148[].vm", "404-histoff-arr-tfjson");
    assertThat(phases(ask(running, "148[].vm"), "148[].vm", 4))
        .containsExactly(Phase.UNTRACED, Phase.UNTRACED, Phase.RUNNING, Phase.RUNNING);
    RecordedPbs over =
        server()
            .on("qstat", "-x -f -t 148[].vm", "006-nohist-qstat-x-finished")
            .on("qstat", "-f -t 148[].vm", "405-histoff-arr-fin");
    assertThat(phases(ask(over, "148[].vm"), "148[].vm", 2))
        .containsExactly(Phase.GONE, Phase.GONE);
  }

  @Test
  void oneTaskAlone() throws Exception {
    RecordedPbs server =
        server()
            .on("qstat", "-x -f 30[3].vm", "194-arr-fin-qstat-xf-sub3")
            .on("qstat", "-x -f -t 30[].vm", "190-arr-fin-qstat-xf");
    QueueState never = ask(server, "30[3].vm").of("30[3].vm");
    assertThat(never.phase()).isEqualTo(Phase.UNTRACED);
    assertThat(never.exit()).isEmpty();
    assertThat(ask(server, "30[].vm").of("30[].vm").phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void aServerThatOnlySaysThatItHasFinishedIsUnderstood() throws Exception {
    RecordedPbs server = server().on("qstat", "-x -f -t 30[].vm", "187-arr-fin-qstat");
    assertThat(ask(server, "30[].vm").of("30[].vm").phase()).isEqualTo(Phase.ENDED);
  }

  @ParameterizedTest
  @CsvSource({"182-arr-qstat-noBracket, 30.vm", "184-arr-qstat-sub-bad, 30[77].vm"})
  void whatIsNotKnownIsGone(String recording, String id) throws Exception {
    String asked = (id.contains("[]") ? "-x -f -t " : "-x -f ") + id;
    assertThat(ask(server().on("qstat", asked, recording), id).of(id).phase())
        .isEqualTo(Phase.GONE);
  }

  @Test
  void theIdOfAnArrayIsThatOfItsTasks() throws Exception {
    String id = pbs.parseSubmitted(server().on("qsub", "", "172-arr-qsub").run("qsub"));
    assertThat(id).isEqualTo("30[].vm");
    // what a task finds in its environment is what its answer says that it came from
    String logs = server().on("ls", "", "195-arr-logs").run("ls");
    assertThat(logs.lines()).contains("PBS_JOBID=" + pbs.taskId(id, 0), "PBS_ARRAY_INDEX=0");
    assertThat(pbs.taskIdExpression()).contains("PBS_JOBID");
    assertThat(pbs.indexExpression()).contains("PBS_ARRAY_INDEX");
  }

  /** The range from 0 to 0, and lists, are refused. */
  @ParameterizedTest
  @ValueSource(strings = {"163-err-array-one", "165-err-array-list"})
  void neverAsksForWhatIsRefused(String recording) throws Exception {
    RecordedPbs server = server().on("qsub", "*", recording);
    assertThat(server.run("qsub")).contains("illegal -J value");
    JobSpec some = Specs.plain("/w", "a").with(new JobSpec.Array(true, 2, List.of(3, 17, 40)));
    assertThat(pbs.submitScript(some, new Slice("a", 0, 3, 2, List.of()))).contains(" -J 0-2%2 ");
    assertThat(pbs.submitScript(some, new Slice("a", 0, 1, 0, List.of()))).doesNotContain("-J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"206-arrpct-qdel", "379-arr-qdel-finished", "380-arr-qdel-sub-finished"})
  void cancelling(String recording) throws Exception {
    RecordedPbs server = server().on("qdel", "144[].vm", recording);
    assertThat(server.run(pbs.cancelScript(new JobSpec.Id("a", "144[].vm"))))
        .isEqualTo("status 0\n");
  }

  /**
   * Tasks whose output goes to one file write over each other, so each writes its own; whoever kept
   * that of the scheduler would have that of one.
   */
  @Test
  void eachTaskWritesItsOwnOutput() throws IOException, InterruptedException {
    assertThat(server().on("ls", "", "219-arrsame-logs").run("ls").lines())
        .filteredOn(line -> line.startsWith("idx="))
        .hasSize(1);
    String script =
        JobScript.render(
            Specs.plain("/w/.clustrix", "a").with(new JobSpec.Array(true, 1, List.of())), pbs);
    assertThat(script).contains("logs=$attempt", "write_logs \"$logs\"");
  }

  @Test
  void aServerThatIsDownAllowsNoConclusion() throws Exception {
    RecordedPbs server = server().on("qstat", "-x -f -t 145[].vm", "386-down-qstat-id");
    assertThat(phases(ask(server, "145[].vm"), "145[].vm", 1)).containsExactly(Phase.UNKNOWN);
    assertThatThrownBy(() -> pbs.parseSubmitted("qsub: Array job exceeds server limit\n"))
        .isInstanceOf(SchedulerException.class);
  }
}
