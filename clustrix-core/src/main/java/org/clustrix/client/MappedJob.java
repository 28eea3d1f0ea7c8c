package org.clustrix.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOutcome;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.JobException;
import org.clustrix.job.TaskStatus;

/**
 * One method that is called with many inputs, as one job array. It goes on whatever becomes of this
 * program; {@link ClusterExecutor#attachMapped} finds it again by its name. Thread-safe.
 *
 * @param <R> what the method returns
 */
public final class MappedJob<R> {
  private static final long MOST_LOG_BYTES = 16L << 20;

  private final ArrayJob array;
  private final ResultBinding<R> binding;
  private final ArrayWatch watch;
  private final Function<List<Integer>, ArrayJob> again;
  private CompletableFuture<ArrayOutcome> end;

  MappedJob(
      ArrayJob array,
      ResultBinding<R> binding,
      ArrayWatch watch,
      Function<List<Integer>, ArrayJob> again) {
    this.array = array;
    this.binding = binding;
    this.watch = watch;
    this.again = again;
  }

  /** Returns its name, under which any client finds it. */
  public String name() {
    return array.name();
  }

  /** Returns its folder on the cluster, with script and logs. */
  public String folder() {
    return array.folder();
  }

  ArrayJob array() {
    return array;
  }

  /** Looks once, and returns what each task does. */
  public ArrayStatus status() {
    return array.status();
  }

  /** Returns whether its end is known here; asks nobody. */
  public boolean isDone() {
    return end().isDone();
  }

  /**
   * Waits for the end of all tasks and returns what the method has returned, in the order of the
   * inputs.
   *
   * @throws FailedTasksException where an input has no result
   * @throws JobException where the cluster does not answer any more; the tasks themselves go on
   */
  public List<R> results() {
    return values(outcome());
  }

  /**
   * Waits for the end of all tasks and returns the answer to each input, with what was thrown and
   * where and when it was made; empty where there is none.
   *
   * @throws JobException where the cluster does not answer any more; the tasks themselves go on
   */
  public ArrayOutcome outcome() {
    try {
      return end().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Returns a future of the results. Cancelling it changes nothing on the cluster. */
  public CompletableFuture<List<R>> toCompletableFuture() {
    return end().thenApply(this::values);
  }

  private List<R> values(ArrayOutcome outcome) {
    if (!outcome.isWhole()) {
      throw new FailedTasksException(name(), folder(), outcome);
    }
    // not toList of a stream: a result may be null
    List<R> values = new ArrayList<>();
    outcome
        .inputs()
        .forEach(input -> values.add(binding.bind(input.orElseThrow(), array::writeValue)));
    return Collections.unmodifiableList(values);
  }

  private synchronized CompletableFuture<ArrayOutcome> end() {
    if (end == null) {
      end = watch.end(array);
    }
    return end;
  }

  /** Reads what a task, from 0, has printed, at most 16 MiB of each stream. */
  public JobLogs logs(int task) {
    TaskStatus found =
        status().tasks().stream()
            .filter(one -> one.task() == task)
            .findFirst()
            .orElseThrow(
                () ->
                    new JobException(
                        name() + " has no task " + task,
                        "its tasks are 0 to " + (array.record().tasks() - 1)));
    return new JobLogs(
        array.printed(found, "stdout", MOST_LOG_BYTES),
        array.printed(found, "stderr", MOST_LOG_BYTES));
  }

  /**
   * Waits for the end of all tasks, then submits those once more that have failed; each keeps its
   * inputs. Where none has failed this is the job itself.
   */
  public MappedJob<R> retryFailed() {
    ArrayOutcome outcome = outcome();
    List<Integer> failed = outcome.tasks().failed().stream().map(TaskStatus::task).toList();
    return failed.isEmpty() ? this : new MappedJob<>(again.apply(failed), binding, watch, again);
  }

  /** Asks the scheduler to end all tasks; what has ended is no failure. */
  public void cancel() {
    array.cancel();
  }

  @Override
  public String toString() {
    return "array " + name();
  }
}
