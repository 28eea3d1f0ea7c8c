package org.clustrix.entrypoint;

import org.clustrix.problem.ClustrixException;

/** A function that cannot be packaged, with the way out. */
public final class EntryPointException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a function is refused. */
  public enum Reason {
    /** The text has another form. */
    MALFORMED,
    /** There is no such class on the class path. */
    NO_CLASS,
    /** There is no such method in the class. */
    NO_METHOD,
    /** Several methods fit. */
    AMBIGUOUS,
    /** It belongs to the JDK. */
    JDK,
    /** It is native. */
    NATIVE,
    /** It has no code: an abstract or interface method. */
    ABSTRACT,
    /** It is a constructor. */
    CONSTRUCTOR,
    /** No instance of its class can be made. */
    NO_INSTANCE
  }

  EntryPointException(Reason reason, String summary, String remedy) {
    super(summary, remedy);
    this.reason = reason;
  }

  /** Returns why the function is refused. */
  public Reason reason() {
    return reason;
  }
}
