package org.clustrix.host;

import org.clustrix.problem.ClustrixException;

/** A host that cannot be reached, does not let us in, or fails at a command. */
public class HostException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  /** Makes one without a technical cause. */
  public HostException(String summary, String remedy) {
    super(summary, remedy);
  }

  /** Makes one with the technical cause. */
  public HostException(String summary, String remedy, Throwable cause) {
    super(summary, remedy, cause);
  }
}
