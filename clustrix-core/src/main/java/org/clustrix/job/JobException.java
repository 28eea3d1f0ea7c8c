package org.clustrix.job;

import org.clustrix.problem.ClustrixException;

/** A job that cannot be submitted or watched. */
public final class JobException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  /** Makes one; see {@link ClustrixException}. */
  public JobException(String summary, String remedy) {
    super(summary, remedy);
  }

  /** Makes one with its cause. */
  public JobException(String summary, String remedy, Throwable cause) {
    super(summary, remedy, cause);
  }
}
