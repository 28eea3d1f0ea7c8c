package org.clustrix.scheduler;

import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to one query for many jobs: by the scheduler's ids of jobs, and of tasks where a job
 * is an array. Immutable.
 *
 * @param byId what was said of each
 * @param rest what holds for those of which nothing was said
 */
public record QueueStates(Map<String, QueueState> byId, QueueState rest) {
  /** Copies the map. */
  public QueueStates {
    byId = Map.copyOf(byId);
  }

  /** Returns what is known of a job or task. */
  public QueueState of(String schedulerId) {
    return byId.getOrDefault(schedulerId, rest);
  }

  /** Returns the tasks of an array that the scheduler tells of, by their ids. */
  public Map<String, QueueState> startingWith(String prefix) {
    Map<String, QueueState> tasks = new TreeMap<>(byId);
    tasks.keySet().removeIf(id -> !id.startsWith(prefix));
    return tasks;
  }
}
