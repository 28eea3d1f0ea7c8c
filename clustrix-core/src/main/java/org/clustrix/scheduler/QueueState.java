package org.clustrix.scheduler;

/**
 * What a scheduler says of a job.
 *
 * @param phase how far it is
 * @param word the scheduler's own word for its state; empty where it knows nothing
 * @param reason why it waits or how it ended, in plain words where we know them, else in the
 *     scheduler's; may be empty
 * @param node where it runs or ran; may be empty
 * @param exit the exit status or signal, as the scheduler prints it; may be empty
 * @param started when it started, as the scheduler prints it; may be empty
 * @param ended when it ended, as the scheduler prints it; may be empty
 */
public record QueueState(
    Phase phase,
    String word,
    String reason,
    String node,
    String exit,
    String started,
    String ended) {
  /** How far a job is, as one scheduler's table of states says. */
  public enum Phase {
    /** Waits for resources. */
    PENDING,
    /** Waits for what cannot come: it never starts as it is. */
    STUCK,
    /** Ran before, and waits again. */
    REQUEUED,
    /** Runs, or is being ended. */
    RUNNING,
    /** Ended by itself, well or badly: the completion file tells. */
    ENDED,
    /**
     * Ended, and the scheduler shows no trace of a run: it was deleted before, or not all is kept.
     */
    UNTRACED,
    /** Ended by a signal, and the scheduler does not say whose. */
    KILLED,
    /** Ended by the scheduler before it could start. */
    NOT_STARTED,
    /** Ended by the user or an operator. */
    CANCELLED,
    /** Ended at its time limit. */
    OUT_OF_TIME,
    /** Ended at its memory limit. */
    OUT_OF_MEMORY,
    /** Its node failed. */
    NODE_FAILURE,
    /** Ended for the sake of a job that comes first. */
    PREEMPTED,
    /** The scheduler answers, and does not know the job: it may have forgotten it. */
    GONE,
    /** The scheduler does not answer, or in words that we do not know: no conclusion. */
    UNKNOWN;

    /** Returns whether the scheduler says that nothing more will come. */
    public boolean isOver() {
      return switch (this) {
        case PENDING, STUCK, REQUEUED, RUNNING, GONE, UNKNOWN -> false;
        default -> true;
      };
    }

    /** Returns whether the scheduler says that the job waits or runs. */
    public boolean isLive() {
      return this == PENDING || this == STUCK || this == REQUEUED || this == RUNNING;
    }
  }

  /** The scheduler does not answer: no conclusion. */
  public static final QueueState UNKNOWN = new QueueState(Phase.UNKNOWN, "", "", "");

  /** The scheduler answers, and does not know the job. */
  public static final QueueState GONE = new QueueState(Phase.GONE, "", "", "");

  /** Makes one without exit status and times. */
  public QueueState(Phase phase, String word, String reason, String node) {
    this(phase, word, reason, node, "", "", "");
  }
}
