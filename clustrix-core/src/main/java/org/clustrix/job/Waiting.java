package org.clustrix.job;

import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;

/** The word for a job that has not ended as far as anybody tells. Pure functions. */
final class Waiting {
  private Waiting() {}

  static Ending of(JobFiles files, QueueState queue) {
    Phase phase = queue.phase();
    if (phase == Phase.STUCK) {
      return new Ending(
          JobState.NEVER_STARTED,
          Ending.or(queue.reason(), "the scheduler says " + queue.word())
              + "; it waits in the queue until it is cancelled");
    }
    if (phase == Phase.REQUEUED || (phase == Phase.PENDING && files.begun())) {
      return new Ending(
          JobState.REQUEUED, "it was interrupted and waits again" + behind(queue.reason()));
    }
    if (phase == Phase.PENDING) {
      return new Ending(JobState.PENDING, queue.reason());
    }
    if (phase == Phase.RUNNING) {
      String where = queue.node().isEmpty() ? "" : "on " + queue.node();
      return new Ending(JobState.RUNNING, where + (files.exit().isPresent() ? ", ending" : ""));
    }
    return new Ending(JobState.UNKNOWN, Ending.or(queue.reason(), "the scheduler does not answer"));
  }

  private static String behind(String reason) {
    return reason.isEmpty() ? "" : ": " + reason;
  }
}
