package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;
import org.clustrix.format.ThrownInfo;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.junit.jupiter.api.Test;

/** Which word each end of a job gets. */
class JobStatusTest {
  private static final Provenance WHERE =
      new Provenance("h", 1, "slurm", "7", "n1", "17", "id", "a", "b", "shared");

  private static JobState word(Optional<ExitRecord> exit, Optional<JobResult> result, Phase phase) {
    return JobStatus.of(
            new JobFiles(exit, result, false, false), new QueueState(phase, phase.name(), "", ""))
        .state();
  }

  private static Optional<ExitRecord> exit(int code, String signal, String problem) {
    return Optional.of(new ExitRecord(code, signal, problem, "h", 1, "7", "n1", "a", "b"));
  }

  private static Optional<JobResult> threw(String type) {
    return Optional.of(
        JobResult.threw("int", new ThrownInfo(type, "m", List.of(), List.of(), List.of()), WHERE));
  }

  @Test
  void theAnswerDecides() {
    Optional<JobResult> value = Optional.of(JobResult.returned("int", "1", WHERE));
    assertThat(word(exit(0, "", ""), value, Phase.UNKNOWN)).isEqualTo(JobState.DONE);
    assertThat(word(exit(0, "", ""), value, Phase.RUNNING)).isEqualTo(JobState.DONE);
    assertThat(word(exit(1, "", ""), threw("x.Y"), Phase.ENDED)).isEqualTo(JobState.FAILED);
    assertThat(word(exit(1, "", ""), threw("java.lang.OutOfMemoryError"), Phase.ENDED))
        .isEqualTo(JobState.OUT_OF_MEMORY);
    assertThat(
            word(exit(64, "", ""), Optional.of(JobResult.refused("int", "p", WHERE)), Phase.ENDED))
        .isEqualTo(JobState.REFUSED);
  }

  @Test
  void withoutAnAnswerTheCompletionFileAndTheSchedulerDecide() {
    assertThat(word(exit(0, "", ""), Optional.empty(), Phase.ENDED)).isEqualTo(JobState.EXITED);
    assertThat(word(exit(3, "", ""), Optional.empty(), Phase.UNKNOWN)).isEqualTo(JobState.EXITED);
    assertThat(word(exit(137, "", ""), Optional.empty(), Phase.ENDED)).isEqualTo(JobState.EXITED);
    assertThat(word(exit(137, "", ""), Optional.empty(), Phase.OUT_OF_MEMORY))
        .isEqualTo(JobState.OUT_OF_MEMORY);
    assertThat(word(exit(143, "TERM", ""), Optional.empty(), Phase.CANCELLED))
        .isEqualTo(JobState.CANCELLED);
    assertThat(word(exit(143, "TERM", ""), Optional.empty(), Phase.OUT_OF_TIME))
        .isEqualTo(JobState.OUT_OF_TIME);
    assertThat(word(exit(143, "TIME", ""), Optional.empty(), Phase.ENDED))
        .isEqualTo(JobState.OUT_OF_TIME);
    assertThat(word(exit(82, "", "needs Java 25"), Optional.empty(), Phase.ENDED))
        .isEqualTo(JobState.REFUSED);
  }

  @Test
  void withoutAnyFileOnlyTheSchedulerSpeaks() {
    assertThat(word(Optional.empty(), Optional.empty(), Phase.UNKNOWN)).isEqualTo(JobState.UNKNOWN);
    assertThat(word(Optional.empty(), Optional.empty(), Phase.GONE)).isEqualTo(JobState.LOST);
    assertThat(word(Optional.empty(), Optional.empty(), Phase.RUNNING)).isEqualTo(JobState.RUNNING);
    assertThat(word(Optional.empty(), Optional.empty(), Phase.ENDED)).isEqualTo(JobState.LOST);
    assertThat(word(Optional.empty(), Optional.empty(), Phase.NODE_FAILURE))
        .isEqualTo(JobState.NODE_FAILURE);
  }

  private static JobStatus look(
      Optional<ExitRecord> exit, boolean begun, boolean cancelled, Phase phase) {
    return JobStatus.of(
        new JobFiles(exit, Optional.empty(), begun, cancelled),
        new QueueState(phase, phase.name(), "", ""));
  }

  @Test
  void aWordIsSettledWhenNobodyCanSayMore() {
    assertThat(look(exit(143, "TERM", ""), true, false, Phase.RUNNING).state())
        .isEqualTo(JobState.RUNNING);
    assertThat(look(exit(143, "TERM", ""), true, false, Phase.OUT_OF_TIME).settled()).isTrue();
    assertThat(look(exit(82, "", "no Java"), false, false, Phase.RUNNING).settled()).isTrue();
    assertThat(look(exit(137, "", ""), true, false, Phase.UNKNOWN).settled()).isFalse();
  }

  @Test
  void whoWasInterruptedAndWaitsAgainIsNotOver() {
    assertThat(look(exit(143, "TERM", ""), true, false, Phase.PENDING).state())
        .isEqualTo(JobState.REQUEUED);
    assertThat(look(Optional.empty(), true, false, Phase.PENDING).state())
        .isEqualTo(JobState.REQUEUED);
    assertThat(look(Optional.empty(), false, false, Phase.PENDING).state())
        .isEqualTo(JobState.PENDING);
    assertThat(look(Optional.empty(), false, false, Phase.PREEMPTED).state())
        .isEqualTo(JobState.PREEMPTED);
  }

  @Test
  void whereNobodyRemembersTheFilesTellAndNoMore() {
    assertThat(look(exit(143, "TERM", ""), true, true, Phase.GONE).state())
        .isEqualTo(JobState.CANCELLED);
    assertThat(look(exit(143, "TERM", ""), true, false, Phase.GONE).state())
        .isEqualTo(JobState.EXITED);
    assertThat(look(exit(143, "TIME", ""), true, false, Phase.GONE).state())
        .isEqualTo(JobState.OUT_OF_TIME);
    assertThat(look(exit(137, "MEMORY", ""), true, false, Phase.GONE).state())
        .isEqualTo(JobState.OUT_OF_MEMORY);
    assertThat(look(Optional.empty(), false, true, Phase.GONE).state())
        .isEqualTo(JobState.CANCELLED);
    assertThat(look(Optional.empty(), true, false, Phase.KILLED).state())
        .isEqualTo(JobState.EXITED);
    assertThat(look(Optional.empty(), true, true, Phase.KILLED).state())
        .isEqualTo(JobState.CANCELLED);
    assertThat(look(Optional.empty(), false, false, Phase.STUCK).state())
        .isEqualTo(JobState.NEVER_STARTED);
    assertThat(look(Optional.empty(), false, false, Phase.NOT_STARTED).state())
        .isEqualTo(JobState.NEVER_STARTED);
  }

  @Test
  void whereTheSchedulerShowsNoTraceOfARunTheFilesTellWhetherThereWasOne() {
    assertThat(look(Optional.empty(), false, false, Phase.UNTRACED))
        .extracting(JobStatus::state, JobStatus::detail)
        .containsExactly(JobState.CANCELLED, "before it started");
    assertThat(look(Optional.empty(), true, false, Phase.UNTRACED).state())
        .isEqualTo(JobState.LOST);
    assertThat(look(exit(3, "", ""), true, false, Phase.UNTRACED).state())
        .isEqualTo(JobState.EXITED);
    assertThat(look(exit(143, "TERM", ""), true, false, Phase.UNTRACED).state())
        .isEqualTo(JobState.CANCELLED);
  }

  @Test
  void anAnswerCountsAlsoWhereTheScriptWasKilled() {
    Optional<JobResult> value = Optional.of(JobResult.returned("int", "1", WHERE));
    assertThat(word(Optional.empty(), value, Phase.RUNNING)).isEqualTo(JobState.RUNNING);
    assertThat(word(Optional.empty(), value, Phase.ENDED)).isEqualTo(JobState.DONE);
  }
}
