package org.clustrix.job;

import java.util.Optional;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobResult;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;

/**
 * What is known of a job at one moment.
 *
 * @param state one word
 * @param detail what else there is to say in one line; may be empty
 * @param result the answer, where the function returned or threw or the launcher refused
 * @param exit what the script saw of the JVM, where it has ended
 * @param queue what the scheduler says
 * @param settled whether the word will not change any more: a JVM may have ended while the
 *     scheduler has not yet said why
 */
public record JobStatus(
    JobState state,
    String detail,
    Optional<JobResult> result,
    Optional<ExitRecord> exit,
    QueueState queue,
    boolean settled) {

  /** Returns where it runs or ran; empty where nobody knows. */
  public String node() {
    return exit.map(
            e -> e.node().equals(e.host()) ? e.node() : e.node() + " (host " + e.host() + ")")
        .orElse(queue.node());
  }

  /** Returns when it started, as the script or else the scheduler says; may be empty. */
  public String started() {
    return exit.map(ExitRecord::started).orElse(queue.started());
  }

  /** Returns when it ended, as the script or else the scheduler says; may be empty. */
  public String ended() {
    return exit.map(ExitRecord::ended).orElse(queue.ended());
  }

  /** Returns the exit code of the JVM, or else what the scheduler has for it; may be empty. */
  public String exitCode() {
    return exit.map(e -> Integer.toString(e.exitCode())).orElse(queue.exit());
  }

  /** Returns whether the scheduler had anything to say. */
  boolean heard() {
    return queue.phase() != Phase.UNKNOWN;
  }

  /**
   * Decides. The job's own files come first, then the scheduler. A pure function.
   *
   * @param files what the job has left
   * @param queue what the scheduler says
   */
  static JobStatus of(JobFiles files, QueueState queue) {
    // a script that was killed may have left a JVM that came to its end
    boolean answered =
        files.result().isPresent() && (files.exit().isPresent() || !queue.phase().isLive());
    if (answered) {
      return answered(files, queue);
    }
    Phase phase = queue.phase();
    if (files.exit().isPresent()) {
      ExitRecord exit = files.exit().get();
      if (!exit.problem().isEmpty() && exit.signal().isEmpty()) {
        return new JobStatus(
            JobState.REFUSED, exit.problem(), Optional.empty(), files.exit(), queue, true);
      }
      if (!phase.isLive()) {
        Ending ending = Ending.of(exit, files.cancelled(), queue);
        return ending.status(files, queue, phase.isOver());
      }
    }
    return (phase.isLive() || phase == Phase.UNKNOWN
            ? Waiting.of(files, queue)
            : Ending.of(files.cancelled(), files.begun(), queue))
        .status(files, queue, false);
  }

  private static JobStatus answered(JobFiles files, QueueState queue) {
    JobResult result = files.result().orElseThrow();
    JobState state =
        switch (result.outcome()) {
          case RETURNED -> JobState.DONE;
          case REFUSED -> JobState.REFUSED;
          case THREW ->
              result.exception().type().equals("java.lang.OutOfMemoryError")
                  ? JobState.OUT_OF_MEMORY
                  : JobState.FAILED;
        };
    String detail =
        switch (result.outcome()) {
          case RETURNED -> "";
          case REFUSED -> result.problem();
          case THREW -> result.exception().type() + ": " + result.exception().message();
        };
    String mended = result.hint().isEmpty() ? detail : detail + ". " + result.hint();
    return new JobStatus(state, mended, files.result(), files.exit(), queue, true);
  }
}
