package org.clustrix.format;

/**
 * A file of the format that cannot be read: not JSON, a field missing or of another kind, or made
 * by a newer version. The message names the field and says what was expected.
 */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one with a message for people. */
  public FormatException(String message) {
    super(message);
  }

  /** Makes one with a message for people and the parser's own complaint. */
  public FormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
