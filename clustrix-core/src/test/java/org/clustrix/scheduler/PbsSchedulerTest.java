package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.pbs.PbsDialect;
import org.clustrix.scheduler.pbs.PbsScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what a real OpenPBS printed; each trap that its recordings showed has a test. */
class PbsSchedulerTest {
  @TempDir private Path folder;
  private final PbsScheduler pbs = new PbsScheduler(PbsDialect.PBS);

  private static List<JobSpec.Id> ids(String... ids) {
    return Stream.of(ids).map(id -> new JobSpec.Id("job", id)).toList();
  }

  private QueueState state(RecordedPbs server, String id) throws Exception {
    return pbs.parseQuery(server.run(pbs.queryScript(ids(id)))).of(id);
  }

  @ParameterizedTest
  @CsvSource({
    "070-qstat-xf-finished-ok, 2.vm, ENDED, 0",
    "079-exit3-qstat-xf, 4.vm, ENDED, 3",
    "084-signal9-qstat-xf, 5.vm, KILLED, 137",
    "089-childsignal11-qstat-xf, 6.vm, KILLED, 139",
    "127-qsigkill-qstat-xf, 12.vm, KILLED, 265",
    "095-walltime-qstat-xf, 7.vm, OUT_OF_TIME, -29",
    "320-mem-enforced-qstat-xf, 74.vm, OUT_OF_MEMORY, -27",
    "113-qdelrun-qstat-xf, 10.vm, CANCELLED, 271",
    "120-qdelforce-qstat-xf, 11.vm, CANCELLED, 265",
    "062-qstat-xf-after-qdel-queued, 3.vm, CANCELLED, ''",
    "377-dep-unknown-xfjson, 134.vm, NOT_STARTED, ''",
    "356-rerun-qstat-fjson, 139.vm, REQUEUED, ''",
    "244-nodir-koed-xf, 41.vm, STUCK, ''",
    "151-impossible-qstat-fjson, 21.vm, STUCK, ''",
    "040-qstat-f-running, 2.vm, RUNNING, ''",
    // an exiting job has an exit status already
    "250-exiting-qstat-f, 43.vm, RUNNING, ''",
    "047-qstat-f-queued, 3.vm, PENDING, ''",
    "055-qstat-f-held, 3.vm, PENDING, ''",
    "309-jsonedge-f, 70.vm, PENDING, ''",
  })
  void ends(String recording, String id, Phase phase, String exit) throws Exception {
    QueueState state = state(new RecordedPbs(folder).on("qstat", "-x -f " + id, recording), id);
    assertThat(state.phase()).isEqualTo(phase);
    assertThat(state.exit()).isEqualTo(exit);
  }

  @Test
  void aLineThatIsWrappedWithinAWordIsWholeAgain() throws Exception {
    RecordedPbs server = new RecordedPbs(folder).on("qstat", "-x -f 7.vm", "095-walltime-qstat-xf");
    QueueState state = state(server, "7.vm");
    assertThat(state.reason()).endsWith("and exceeded resource walltime");
    assertThat(state.node()).isEqualTo("vm");
    assertThat(state.started()).isEqualTo("Sun Nov 22 10:12:01 2026");
    assertThat(state.ended()).isEqualTo("Sun Nov 22 10:12:23 2026");
  }

  @Test
  void withoutHistoryTheRunningJobIsAskedForOnceMore() throws Exception {
    RecordedPbs server =
        new RecordedPbs(folder)
            .on("qstat", "-x -f 2.vm", "006-nohist-qstat-x-finished")
            .on("qstat", "-f 2.vm", "040-qstat-f-running");
    assertThat(state(server, "2.vm").phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void withoutHistoryAnEndedJobIsGoneAndNotLost() throws Exception {
    RecordedPbs server =
        new RecordedPbs(folder)
            .on("qstat", "-x -f 99999.vm", "006-nohist-qstat-x-finished")
            .on("qstat", "-f 99999.vm", "011-qstat-f-unknown");
    assertThat(state(server, "99999.vm").phase()).isEqualTo(Phase.GONE);
  }

  @Test
  void oneIdThatIsNotKnownHidesNoOther() throws Exception {
    RecordedPbs server =
        new RecordedPbs(folder)
            .answer(
                "qstat",
                "-x -f 2.vm 99999.vm",
                "qstat -x -f 2.vm; echo 'qstat: Unknown Job Id 99999.vm' >&2; exit 153")
            .on("qstat", "-x -f 2.vm", "070-qstat-xf-finished-ok");
    QueueStates states = pbs.parseQuery(server.run(pbs.queryScript(ids("2.vm", "99999.vm"))));
    assertThat(states.of("2.vm").phase()).isEqualTo(Phase.ENDED);
    assertThat(states.of("99999.vm").phase()).isEqualTo(Phase.GONE);
  }

  @Test
  void aServerThatIsDownAllowsNoConclusion() throws Exception {
    RecordedPbs server = new RecordedPbs(folder).on("qstat", "-x -f 145.vm", "386-down-qstat-id");
    assertThat(state(server, "145.vm").phase()).isEqualTo(Phase.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"014-qdel-unknown", "073-qdel-finished-ok", "252-exiting-qdel"})
  void aJobThatHasEndedIsNoFailureToCancel(String recording) throws Exception {
    RecordedPbs server = new RecordedPbs(folder).on("qdel", "2.vm", recording);
    assertThat(server.run(pbs.cancelScript(ids("2.vm").get(0)))).isEqualTo("status 0\n");
  }

  @ParameterizedTest
  @CsvSource({
    "381-other-user-qdel, Unauthorized Request",
    "388-down-qdel, Couldn't connect to cluster",
  })
  void aJobThatCannotBeCancelledIsTold(String recording, String said) throws Exception {
    RecordedPbs server = new RecordedPbs(folder).on("qdel", "2.vm", recording);
    assertThat(server.run(pbs.cancelScript(ids("2.vm").get(0)))).contains(said, "status 1");
  }

  /** qdel -x of a finished job erases its history. */
  @Test
  void cancellingErasesNoHistory() {
    assertThat(pbs.cancelScript(ids("2.vm").get(0))).doesNotContain("qdel -x");
  }

  @Test
  void theFirstJobOfANameIsFound() throws Exception {
    RecordedPbs server =
        new RecordedPbs(folder)
            .answer("qselect", "-N Analysis-1", ":")
            .answer("qselect", "-x -N Analysis-1", "printf '143.vm\\n142.vm\\n'");
    assertThat(server.run(pbs.findScript("Analysis-1"))).isEqualTo("142.vm\nstatus 0\n");
  }

  @Test
  void aServerThatIsDownDoesNotSayThatThereIsNoJobOfTheName() throws Exception {
    RecordedPbs server = new RecordedPbs(folder).on("qselect", "-N a", "386-down-qstat-id");
    assertThat(server.run(pbs.findScript("a"))).endsWith("status 1\n");
  }

  @ParameterizedTest
  @CsvSource({"2.vm, 2.vm", "144[].vm, 144[].vm", "7.head-1.example.org, 7.head-1.example.org"})
  void submitted(String answer, String id) {
    assertThat(pbs.parseSubmitted("qsub: note\n" + answer + "\n")).isEqualTo(id);
  }

  @Test
  void noJobIdIsAnError() {
    assertThatThrownBy(() -> pbs.parseSubmitted("\n")).isInstanceOf(SchedulerException.class);
  }

  /**
   * Output would be spooled until the end, the folder is that of the home, nothing of the
   * environment comes along, and the temporary folder is removed: the script depends on none.
   */
  @Test
  void theScriptWritesItsOutputAndItsEnvironmentItself() {
    String script = JobScript.render(Specs.full("n", "-p -10"), pbs);
    assertThat(script)
        .startsWith("#!/bin/bash -l\n")
        .contains("exec >/dev/null 2>&1\n", "write_logs \"$logs\"", "export GREETING=")
        .contains("cd \"$work\"")
        .doesNotContain("#PBS -v", "#PBS -V", "#PBS -k", "#PBS -S", "PBS_O_WORKDIR", "PBS_O_HOME");
  }

  @Test
  void aPathThatADirectiveCannotHoldIsNotWrittenThere() {
    assertThat(pbs.directives(Specs.full("n", "-p -10"))).contains("#PBS -o /dev/null");
    assertThat(pbs.directives(Specs.plain("/home/ada/.clustrix", "a-1")))
        .contains("#PBS -o /home/ada/.clustrix/jobs/a-1/scheduler.log");
  }

  /** Numbers of JSON are not the texts that they were, and errors are valid JSON without jobs. */
  @Test
  void jsonIsNotAskedFor() {
    assertThat(pbs.queryScript(ids("2.vm"))).doesNotContain("json");
  }

  @Test
  void torqueHasAnotherWayOfShowingHistory() throws Exception {
    PbsScheduler torque = new PbsScheduler(PbsDialect.TORQUE);
    RecordedPbs server = new RecordedPbs(folder).on("qstat", "-f 2.vm", "040-qstat-f-running");
    assertThat(torque.parseQuery(server.run(torque.queryScript(ids("2.vm")))).of("2.vm").phase())
        .isEqualTo(Phase.RUNNING);
  }
}
