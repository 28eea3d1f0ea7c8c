package org.clustrix.job;

import java.time.Duration;

/**
 * Decides when an end is believed that is not settled: a scheduler that knows no more, a file that
 * a network filesystem shows late. Not thread-safe.
 */
final class Patience {
  /** Looks in a row that must say the same. */
  private static final int LOOKS = 4;

  private static final Duration USUAL = Duration.ofSeconds(10);

  /** Network filesystems remember for up to a minute what a folder held. */
  private static final Duration LOST = Duration.ofSeconds(30);

  /** A scheduler that is silent for so long will not speak again. */
  private static final Duration SILENCE = Duration.ofMinutes(15);

  private JobState seen;
  private int looks;
  private long since;
  private long heardAt = -1;

  /**
   * Takes one look into account.
   *
   * @param nanos when, by a clock that only counts
   * @return whether the job is over, and this is its word
   */
  boolean isSure(JobStatus status, long nanos) {
    if (heardAt < 0 || status.heard()) {
      heardAt = nanos;
    }
    if (!status.state().isOver()) {
      seen = null;
      return false;
    }
    if (status.settled()) {
      return true;
    }
    boolean silent = nanos - heardAt > SILENCE.toNanos();
    if (!status.heard() && !silent) {
      // whoever does not answer has not agreed
      return false;
    }
    if (status.state() != seen) {
      seen = status.state();
      looks = 0;
      since = nanos;
    }
    looks++;
    Duration wait = status.state() == JobState.LOST ? LOST : USUAL;
    return looks >= LOOKS && nanos - since >= wait.toNanos();
  }
}
