package org.clustrix.job;

import java.util.Optional;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobResult;
import org.clustrix.scheduler.QueueState;

/**
 * What is known of a job at one moment.
 *
 * @param state one word
 * @param detail what else there is to say in one line; may be empty
 * @param result the answer, where the function returned or threw or the launcher refused
 * @param exit what the script saw of the JVM, where it has ended
 * @param settled whether the word will not change any more: a JVM may have ended while the
 *     scheduler has not yet said why
 */
public record JobStatus(
    JobState state,
    String detail,
    Optional<JobResult> result,
    Optional<ExitRecord> exit,
    boolean settled) {
  private static final int SIGNALLED = 128;
  private static final int KILLED = 9;

  /**
   * Decides. The job's own files come first, then the scheduler. A pure function.
   *
   * @param exit the completion file, where it is there
   * @param result the answer, where it is there
   * @param queue what the scheduler says
   */
  static JobStatus of(Optional<ExitRecord> exit, Optional<JobResult> result, QueueState queue) {
    if (exit.isEmpty()) {
      JobState state = fromQueue(queue);
      String detail = state == JobState.LOST ? unrecorded(queue) : describe(queue);
      return new JobStatus(state, detail, Optional.empty(), exit, false);
    }
    if (result.isPresent()) {
      return answered(result.get(), exit.get());
    }
    return unanswered(exit.get(), queue);
  }

  private static JobStatus answered(JobResult result, ExitRecord exit) {
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
    return new JobStatus(state, mended, Optional.of(result), Optional.of(exit), true);
  }

  private static JobStatus unanswered(ExitRecord exit, QueueState queue) {
    JobState state;
    String detail;
    if (!exit.problem().isEmpty() && exit.signal().isEmpty()) {
      state = JobState.REFUSED;
      detail = exit.problem();
    } else if (queue.phase().isOver() && queue.phase() != QueueState.Phase.ENDED) {
      state = fromQueue(queue);
      detail = describe(queue);
    } else if (exit.signal().equals("TIME")) {
      state = JobState.OUT_OF_TIME;
      detail = "the time limit was over";
    } else if (!exit.signal().isEmpty()) {
      state = JobState.CANCELLED;
      detail = "the job script got signal " + exit.signal();
    } else if (exit.exitCode() > SIGNALLED) {
      int signal = exit.exitCode() - SIGNALLED;
      state = JobState.EXITED;
      detail =
          "the JVM was ended by signal "
              + signal
              + (signal == KILLED ? " (killed, often for want of memory)" : "");
    } else {
      state = JobState.EXITED;
      detail = "the function ended the JVM with System.exit(" + exit.exitCode() + ")";
    }
    boolean settled = state == JobState.REFUSED || queue.phase().isOver();
    return new JobStatus(state, detail, Optional.empty(), Optional.of(exit), settled);
  }

  private static JobState fromQueue(QueueState queue) {
    return switch (queue.phase()) {
      case PENDING, UNKNOWN -> JobState.PENDING;
      case RUNNING -> JobState.RUNNING;
      case ENDED -> JobState.LOST;
      case CANCELLED -> JobState.CANCELLED;
      case OUT_OF_TIME -> JobState.OUT_OF_TIME;
      case OUT_OF_MEMORY -> JobState.OUT_OF_MEMORY;
      case NODE_FAILURE -> JobState.NODE_FAILURE;
    };
  }

  /** A script that ends without a record could not write one: it says so itself where it can. */
  private static String unrecorded(QueueState queue) {
    return "the scheduler says "
        + queue.word()
        + (queue.node().isEmpty() ? "" : " on " + queue.node())
        + ", and the job has left no record: was it killed, or does its node neither see"
        + " remoteWorkDir nor reach a login host by SFTP (setting loginFromNodes)?"
        + " clustrix:check looks at that";
  }

  private static String describe(QueueState queue) {
    StringBuilder text = new StringBuilder();
    if (!queue.node().isEmpty() && !queue.node().startsWith("None")) {
      text.append("on ").append(queue.node());
    }
    if (!queue.reason().isEmpty() && !queue.reason().equals("None")) {
      text.append(text.isEmpty() ? "" : ", ").append(queue.reason());
    }
    if (text.isEmpty() && queue.phase().isOver()) {
      text.append("the scheduler says ").append(queue.word());
    }
    return text.toString();
  }
}
