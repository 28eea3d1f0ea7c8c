package org.clustrix.it.api;

import org.clustrix.api.ClusterJob;

/** Work that goes on where an earlier attempt has stopped. */
final class Steady {
  private Steady() {}

  /** Asks to run again until it has been started so many times. */
  static int started(int times) {
    ClusterJob job = ClusterJob.current();
    System.out.println("attempt " + job.attempt());
    if (job.attempt() < times && !job.requeue()) {
      throw new IllegalStateException("it is not run again");
    }
    return job.attempt();
  }

  /** Does not come to its end unless it was interrupted once. */
  static int interrupted() throws InterruptedException {
    int attempt = ClusterJob.current().attempt();
    System.out.println("attempt " + attempt);
    if (attempt == 1) {
      Thread.sleep(600_000);
    }
    return attempt;
  }
}
