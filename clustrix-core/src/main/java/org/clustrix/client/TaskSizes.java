package org.clustrix.client;

/**
 * How the calls of an array become tasks. Immutable.
 *
 * @param chunk how many calls one task makes, one after the other in one JVM; at least 1
 * @param throttle how many tasks may run at once; 0 for as many as the site lets
 */
public record TaskSizes(int chunk, int throttle) {
  /** Each call is a task, and as many run at once as the site lets. */
  public static final TaskSizes ONE_EACH = new TaskSizes(1, 0);
}
