package org.clustrix.host;

/** A host that does not let this account do something with a file. */
public final class NoRightsException extends HostException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the technical cause. */
  public NoRightsException(String summary, String remedy, Throwable cause) {
    super(summary, remedy, cause);
  }
}
