package org.clustrix.reachability.fact;

/**
 * A class that an instruction or an exception table names.
 *
 * @param kind what is done with it
 * @param className its binary name, for arrays that of the element
 * @param line the source line, 0 where unknown
 */
public record TypeUse(Kind kind, String className, int line) {
  /** What is done with the class. */
  public enum Kind {
    /** {@code new}. */
    NEW,
    /** An array of it is made. */
    ARRAY,
    /** {@code checkcast}. */
    CAST,
    /** {@code instanceof}. */
    INSTANCE_OF,
    /** Caught as an exception. */
    CATCH
  }
}
