package org.clustrix.job;

/** The state of a job: one word for each end. */
public enum JobState {
  /** Waits in the scheduler's queue. */
  PENDING("pending"),
  /** Runs. */
  RUNNING("running"),
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
    return this != PENDING && this != RUNNING;
  }
}
