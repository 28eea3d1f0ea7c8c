package org.clustrix.deploy;

import org.clustrix.problem.ClustrixException;

/** A package that could not be brought to a host; nothing of it is visible to jobs. */
public final class DeploymentException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  /** Makes one; see {@link ClustrixException}. */
  public DeploymentException(String summary, String remedy) {
    super(summary, remedy);
  }
}
