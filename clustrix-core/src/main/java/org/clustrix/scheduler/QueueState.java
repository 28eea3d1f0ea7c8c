package org.clustrix.scheduler;

/**
 * What a scheduler says of a job.
 *
 * @param phase how far it is
 * @param word the scheduler's own word for its state; empty where it knows nothing
 * @param reason why it waits or how it ended, in the scheduler's words; may be empty
 * @param node where it runs or ran; may be empty
 */
public record QueueState(Phase phase, String word, String reason, String node) {
  /** How far a job is, as one scheduler's table of states says. */
  public enum Phase {
    /** Waits for resources. */
    PENDING,
    /** Runs, or is being ended. */
    RUNNING,
    /** Ended by itself, well or badly: the completion file tells. */
    ENDED,
    /** Ended by the user or an operator. */
    CANCELLED,
    /** Ended at its time limit. */
    OUT_OF_TIME,
    /** Ended at its memory limit. */
    OUT_OF_MEMORY,
    /** Its node failed. */
    NODE_FAILURE,
    /** The scheduler does not know it, or does not answer: no conclusion. */
    UNKNOWN;

    /** Returns whether nothing more will come. */
    public boolean isOver() {
      return this != PENDING && this != RUNNING && this != UNKNOWN;
    }
  }

  /** The scheduler does not know the job, or does not answer. */
  public static final QueueState UNKNOWN = new QueueState(Phase.UNKNOWN, "", "", "");
}
