package org.clustrix.job;

/** The state of a job: one word for each end. */
public enum JobState {
  /** Waits in the scheduler's queue. */
  PENDING("pending"),
  /** Was preempted, or lost its node, and waits again. */
  REQUEUED("requeued"),
  /** Runs. */
  RUNNING("running"),
  /** It has not ended as far as its files tell, and the scheduler does not answer. */
  UNKNOWN("unknown"),
  /** The function returned. */
  DONE("done"),
  /** The function threw an exception. */
  FAILED("failed"),
  /** The launcher or its script refused to run the function, and says why. */
  REFUSED("refused"),
  /** The JVM ended without an answer: {@code System.exit}, a crash or a signal. */
  EXITED("exited"),
  /** The JVM or its limits ran out of memory. */
  OUT_OF_MEMORY("out of memory"),
  /** The time limit was over. */
  OUT_OF_TIME("out of time"),
  /** Somebody cancelled it. */
  CANCELLED("cancelled"),
  /** Its node failed. */
  NODE_FAILURE("node failure"),
  /** It had to make room for another job, and does not come again. */
  PREEMPTED("preempted"),
  /** The scheduler cannot start it, and says why. */
  NEVER_STARTED("never started"),
  /** It is gone and left no record. */
  LOST("lost");

  private final String word;

  JobState(String word) {
    this.word = word;
  }

  /** Returns the word for people. */
  public String word() {
    return word;
  }

  /** Returns whether nothing more will come. */
  public boolean isOver() {
    return switch (this) {
      case PENDING, REQUEUED, RUNNING, UNKNOWN -> false;
      default -> true;
    };
  }
}
