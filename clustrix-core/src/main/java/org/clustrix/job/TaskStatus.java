package org.clustrix.job;

/**
 * What is known of a task of an array at one moment.
 *
 * @param task its number, from 0
 * @param attempt the newest attempt at it
 * @param status what is known of that; without an answer until results are read
 */
public record TaskStatus(int task, int attempt, JobStatus status) {
  /** Returns the state. */
  public JobState state() {
    return status.state();
  }
}
