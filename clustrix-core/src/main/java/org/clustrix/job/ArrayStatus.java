package org.clustrix.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of an array at one moment.
 *
 * @param tasks each task, in order
 */
public record ArrayStatus(List<TaskStatus> tasks) {
  /** Copies the list. */
  public ArrayStatus {
    tasks = List.copyOf(tasks);
  }

  /** Returns how many tasks are in each state. */
  public Map<JobState, Integer> counts() {
    Map<JobState, Integer> counts = new TreeMap<>();
    tasks.forEach(task -> counts.merge(task.state(), 1, Integer::sum));
    return counts;
  }

  /** Returns whether all tasks are over. */
  public boolean isOver() {
    return tasks.stream().allMatch(task -> task.state().isOver());
  }

  /** Returns the tasks that are over and not well. */
  public List<TaskStatus> failed() {
    return tasks.stream()
        .filter(task -> task.state().isOver() && task.state() != JobState.DONE)
        .toList();
  }

  /** Returns one line for people: {@code 980 of 1000 tasks done, 20 failed}. */
  public String words() {
    Map<JobState, Integer> counts = counts();
    int done = counts.getOrDefault(JobState.DONE, 0);
    counts.remove(JobState.DONE);
    String others =
        counts.entrySet().stream()
            .map(entry -> ", " + entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining());
    return done + " of " + tasks.size() + " tasks done" + others;
  }
}
