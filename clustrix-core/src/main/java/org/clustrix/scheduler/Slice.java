package org.clustrix.scheduler;

import java.util.List;

/**
 * What one submission brings to a scheduler: a job, or a part of an array that is not larger than
 * the site allows.
 *
 * @param name the scheduler's name for it; unique on the cluster
 * @param from the position of its first task among those that the attempt makes
 * @param tasks how many tasks it has; 0 for a job that is no array
 * @param throttle how many of them may run at once; 0 for as many as the site lets
 * @param after the scheduler's ids of jobs and arrays that must have ended before, well or badly
 */
public record Slice(String name, int from, int tasks, int throttle, List<String> after) {
  /** Copies the list. */
  public Slice {
    after = List.copyOf(after);
  }

  /** Returns the whole of a job that is no array. */
  public static Slice single(String job) {
    return new Slice(job, 0, 0, 0, List.of());
  }

  /** Returns whether it is a part of an array. */
  public boolean isArray() {
    return tasks > 0;
  }
}
