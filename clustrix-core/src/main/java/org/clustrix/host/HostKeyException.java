package org.clustrix.host;

/** A host whose key is not the one that was expected, or not known. */
public final class HostKeyException extends HostException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public HostKeyException(String summary, String remedy, Throwable cause) {
    super(summary, remedy, cause);
  }
}
