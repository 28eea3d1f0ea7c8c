package org.clustrix.scheduler;

import org.clustrix.problem.ClustrixException;

/** A scheduler that refuses a job, or a request that it cannot express. */
public final class SchedulerException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  /** Makes one; see {@link ClustrixException}. */
  public SchedulerException(String summary, String remedy) {
    super(summary, remedy);
  }
}
