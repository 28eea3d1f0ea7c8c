package org.clustrix.job;

import java.time.Duration;
import org.clustrix.host.HostException;

/**
 * The pauses between looks at a job, and how many looks in a row may fail: looks are rarer the
 * longer it takes, so that waiting for them adds little to what was waited for. Not thread-safe.
 */
final class Polling {
  /** Looks in a row that may fail before the client gives up; the job goes on. */
  private static final int FAILURES = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** The pause between looks where an end is not certain. */
  private static final Duration DOUBT = Duration.ofSeconds(2);

  /** How many times longer than a pause the waiting has been. */
  private static final int RARER = 20;

  private final Duration most;
  private final String job;
  private final String where;
  private final long begun = System.nanoTime();
  private int failures;

  /**
   * Begins.
   *
   * @param most the longest pause
   * @param job the name, for messages
   * @param where its folder and host, for messages
   */
  Polling(Duration most, String job, String where) {
    this.most = most;
    this.job = job;
    this.where = where;
  }

  /** Notes that a look was answered. */
  void answered() {
    failures = 0;
  }

  /**
   * Notes that a look failed.
   *
   * @throws JobException where too many have in a row
   */
  void failed(HostException e) {
    failures++;
    if (failures >= FAILURES) {
      throw new JobException(
          "lost sight of job " + job + ": " + e.summary(),
          "the job itself goes on; its folder is " + where,
          e);
    }
  }

  /**
   * Waits until the next look.
   *
   * @param doubt whether an end was seen that is not certain
   */
  void pause(boolean doubt) {
    Duration next = Duration.ofNanos(System.nanoTime() - begun).dividedBy(RARER);
    Duration limit = doubt && most.compareTo(DOUBT) > 0 ? DOUBT : most;
    next = next.compareTo(limit) > 0 ? limit : next;
    try {
      Thread.sleep((next.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : next).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobException("interrupted while waiting", "the job itself goes on", e);
    }
  }
}
