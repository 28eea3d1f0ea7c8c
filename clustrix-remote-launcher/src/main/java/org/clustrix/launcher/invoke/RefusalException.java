package org.clustrix.launcher.invoke;

/** A task that is not run, or whose value is not written, with the kind of ending it has. */
final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Ending.Kind kind;

  RefusalException(Ending.Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static RefusalException unusable(String message, Throwable cause) {
    return new RefusalException(Ending.Kind.PACKAGE_UNUSABLE, message, cause);
  }

  Ending.Kind kind() {
    return kind;
  }
}
