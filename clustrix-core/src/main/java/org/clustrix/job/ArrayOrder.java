package org.clustrix.job;

import java.util.List;

/**
 * One function to be called with many arguments.
 *
 * @param arguments of each call, JSON arrays (positions) or objects (parameter names), in the order
 *     in which results are wanted
 * @param chunk how many calls one task makes, one after the other in one JVM
 * @param throttle how many tasks may run at once; 0 for as many as the site lets
 * @param name of the job; empty for one that nobody else has
 * @param reduced whether a reducer follows
 */
public record ArrayOrder(
    List<String> arguments, int chunk, int throttle, String name, boolean reduced) {
  /** Copies the list. */
  public ArrayOrder {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) {
      throw new JobException(
          "there are no inputs", "give at least one; a glob may have matched nothing");
    }
    if (chunk < 1 || throttle < 0) {
      throw new JobException(
          "chunk is " + chunk + " and throttle is " + throttle,
          "a chunk has at least one input, and a throttle is 0 for none or a number of tasks");
    }
  }
}
