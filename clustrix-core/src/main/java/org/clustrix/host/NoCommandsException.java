package org.clustrix.host;

/** A host that lets us in and runs no commands, as accounts for SFTP alone do. */
public final class NoCommandsException extends HostException {
  private static final long serialVersionUID = 1L;

  /** Makes one without a technical cause. */
  public NoCommandsException(String summary, String remedy) {
    super(summary, remedy);
  }
}
