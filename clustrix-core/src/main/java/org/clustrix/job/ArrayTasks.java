package org.clustrix.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobSlice;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.TaskIds;

/** Where the tasks of an array were submitted. Immutable. */
final class ArrayTasks {
  /**
   * One attempt at one task.
   *
   * @param attempt which, from 1; 0 for a task that was never submitted
   * @param id the scheduler's
   * @param sliceId the scheduler's for the array that it is a task of
   */
  record Tried(int attempt, String id, String sliceId) {
    static final Tried NEVER = new Tried(0, "", "");
  }

  private final List<Tried> newest = new ArrayList<>();
  private final List<Set<String>> ids = new ArrayList<>();
  private int attempts;
  private int tried;

  ArrayTasks(JobRecord record, Scheduler scheduler) {
    for (int task = 0; task < record.tasks(); task++) {
      newest.add(Tried.NEVER);
      ids.add(new HashSet<>());
    }
    for (JobSlice slice : record.slices()) {
      List<Integer> tasks = TaskIds.numbers(slice.tasks());
      for (int index = 0; index < tasks.size(); index++) {
        int task = tasks.get(index);
        if (task < newest.size()) {
          String id = scheduler.taskId(slice.schedulerId(), index);
          newest.set(task, new Tried(slice.attempt(), id, slice.schedulerId()));
          ids.get(task).add(id);
          tried++;
        }
      }
      attempts = Math.max(attempts, slice.attempt());
    }
  }

  int count() {
    return newest.size();
  }

  Tried newest(int task) {
    return newest.get(task);
  }

  /** Returns whether an answer of a task may say that it comes from there. */
  boolean isOf(int task, String schedulerId) {
    return ids.get(task).contains(schedulerId);
  }

  /** Returns how many attempts at tasks were submitted. */
  int tried() {
    return tried;
  }

  /** Returns the number of the newest attempt at any task. */
  int attempts() {
    return attempts;
  }
}
