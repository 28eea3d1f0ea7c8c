package org.clustrix.launcher.invoke;

/** How a task ended, as the launcher saw it. Immutable. */
public final class Ending {
  /** The kinds of endings. */
  public enum Kind {
    /** The function returned and its value is in the result. */
    RETURNED,
    /** The function threw. */
    THREW,
    /** The function threw an {@code OutOfMemoryError}. */
    OUT_OF_MEMORY,
    /** The arguments do not fit the parameters; the function was not called. */
    ARGUMENTS_REFUSED,
    /** The function returned a value that has no form in JSON. */
    VALUE_REFUSED,
    /** The package is missing, damaged or lacks its method; the function was not called. */
    PACKAGE_UNUSABLE,
    /** The package needs a newer Java; the function was not called. */
    JAVA_TOO_OLD
  }

  private final Kind kind;
  private final String problem;
  private final Throwable cause;

  Ending(Kind kind, String problem, Throwable cause) {
    this.kind = kind;
    this.problem = problem;
    this.cause = cause;
  }

  /** Returns the kind. */
  public Kind kind() {
    return kind;
  }

  /** Returns what to tell people; empty where the function returned. */
  public String problem() {
    return problem;
  }

  /** Returns what lies behind the problem, for those who look into the launcher; may be null. */
  public Throwable cause() {
    return cause;
  }
}
