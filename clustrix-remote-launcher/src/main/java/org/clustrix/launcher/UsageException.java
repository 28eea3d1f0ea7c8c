package org.clustrix.launcher;

/** A command line that is wrong. The message says what is valid. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
