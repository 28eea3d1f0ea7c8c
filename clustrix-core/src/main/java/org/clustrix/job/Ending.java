package org.clustrix.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clustrix.format.ExitRecord;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;

/**
 * The word for the end of a job without an answer, and what there is to say of it. Pure functions.
 */
record Ending(JobState state, String detail) {
  private static final int SIGNALLED = 128;
  private static final int ABORTED = 6;
  private static final int KILLED = 9;

  /** What the launcher ends with where it cannot write an answer. */
  private static final int FILES = 96;

  private static final int INTERNAL = 98;

  JobStatus status(JobFiles files, QueueState queue, boolean settled) {
    return new JobStatus(state, detail, Optional.empty(), files.exit(), queue, settled);
  }

  /** A script that ends without a record could not write one; it says so itself where it can. */
  private static final String UNRECORDED =
      ": was it killed, or does its node neither see remoteWorkDir nor reach a login host by SFTP"
          + " (setting loginFromNodes)? clustrix:check looks at that";

  /** Where what the job has left says more than the scheduler. */
  private static final Set<Phase> FILES_TELL =
      EnumSet.of(Phase.ENDED, Phase.UNTRACED, Phase.KILLED, Phase.NOT_STARTED);

  /** Of a job whose script came to its end. */
  static Ending of(ExitRecord exit, boolean cancelled, QueueState queue) {
    Phase phase = queue.phase();
    if (phase.isOver() && !FILES_TELL.contains(phase)) {
      return of(cancelled, true, queue);
    }
    String signal = exit.signal();
    if (signal.equals("MEMORY")) {
      return new Ending(
          JobState.OUT_OF_MEMORY, "the kernel has killed the JVM at the job's memory limit");
    }
    if (cancelled && !signal.isEmpty()) {
      return new Ending(JobState.CANCELLED, "by clustrix:cancel");
    }
    if (signal.equals("TIME")) {
      return new Ending(JobState.OUT_OF_TIME, "the time limit was over");
    }
    if (!signal.isEmpty()) {
      String what = "the job script got signal " + signal;
      return phase.isOver()
          ? new Ending(JobState.CANCELLED, what)
          : new Ending(JobState.EXITED, what + ", and nobody remembers from whom");
    }
    if (exit.exitCode() > SIGNALLED) {
      return new Ending(JobState.EXITED, bySignal(exit.exitCode() - SIGNALLED));
    }
    boolean speechless = exit.exitCode() >= FILES && exit.exitCode() <= INTERNAL;
    return new Ending(
        JobState.EXITED,
        speechless
            ? "the JVM ended with "
                + exit.exitCode()
                + ": the launcher could not write an answer, and stderr says why, or the function"
                + " called System.exit"
            : "the function ended the JVM with System.exit(" + exit.exitCode() + ")");
  }

  private static String bySignal(int signal) {
    return switch (signal) {
      case ABORTED -> "the JVM crashed (signal 6); stdout and the folder work may hold hs_err_pid*";
      case KILLED -> "the JVM was ended by signal 9 (killed, often for want of memory)";
      default -> "the JVM was ended by signal " + signal;
    };
  }

  /** Of a job of which only the scheduler knows, and that it has begun. */
  static Ending of(boolean cancelled, boolean begun, QueueState queue) {
    JobState state =
        switch (queue.phase()) {
          case CANCELLED -> JobState.CANCELLED;
          case OUT_OF_TIME -> JobState.OUT_OF_TIME;
          case OUT_OF_MEMORY -> JobState.OUT_OF_MEMORY;
          case NODE_FAILURE -> JobState.NODE_FAILURE;
          case PREEMPTED -> JobState.PREEMPTED;
          case NOT_STARTED -> JobState.NEVER_STARTED;
          case UNTRACED -> cancelled || !begun ? JobState.CANCELLED : JobState.LOST;
          case KILLED -> cancelled ? JobState.CANCELLED : JobState.EXITED;
          default -> cancelled ? JobState.CANCELLED : JobState.LOST;
        };
    return new Ending(state, describe(state, queue));
  }

  private static String describe(JobState state, QueueState queue) {
    if (state == JobState.LOST) {
      return "it left no record, and the scheduler "
          + (queue.word().isEmpty() ? "does not know it any more" : "says " + queue.word())
          + (queue.phase() == Phase.ENDED || queue.phase() == Phase.UNTRACED ? UNRECORDED : "");
    }
    if (state == JobState.CANCELLED && queue.phase() == Phase.UNTRACED) {
      return "before it started";
    }
    if (state == JobState.CANCELLED && queue.phase() != Phase.CANCELLED) {
      return "by clustrix:cancel";
    }
    if (state == JobState.CANCELLED && queue.node().isEmpty()) {
      // why it had waited is of no more interest
      return "before it started";
    }
    StringBuilder text = new StringBuilder();
    if (!queue.node().isEmpty()) {
      text.append("on ").append(queue.node());
    }
    if (!queue.reason().isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(queue.reason());
    }
    return or(text.toString(), "the scheduler says " + queue.word());
  }

  static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
