package org.clustrix.trace;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Is told of each step: a decision of the analysis, a file, a command, bytes that were moved. Lines
 * hold no secret that {@link org.clustrix.format.Mask} knows. Implementations must take calls of
 * several threads.
 */
@FunctionalInterface
public interface Trace {
  /** Is told nothing, and costs nothing. */
  Trace NONE = line -> {};

  /** The environment variable that asks for it. */
  String VARIABLE = "CLUSTRIX_DEBUG_PACKAGING";

  /** Takes one step; a text that nobody wants need not be made. */
  void tell(Supplier<String> line);

  /** Returns whether the environment asks for it. */
  static boolean isWanted(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "");
    return value.equals("1") || value.equalsIgnoreCase("true");
  }

  /**
   * Returns what a program without a log of its own uses: standard error where the environment asks
   * for it, else {@link #NONE}.
   */
  static Trace of(Map<String, String> environment) {
    return isWanted(environment) ? line -> System.err.println("clustrix: " + line.get()) : NONE;
  }
}
