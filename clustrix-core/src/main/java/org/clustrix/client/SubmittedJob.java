package org.clustrix.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.clustrix.format.Provenance;
import org.clustrix.job.Job;
import org.clustrix.job.JobException;
import org.clustrix.job.JobState;
import org.clustrix.job.JobStatus;
import org.clustrix.staging.FetchedOutputs;

/**
 * One call on a cluster. It goes on whatever becomes of this program; {@link
 * ClusterExecutor#attach} finds it again by its name. Thread-safe.
 *
 * @param <T> what the function returns
 */
public final class SubmittedJob<T> {
  /** Enough for people; the whole lies in the job's folder. */
  private static final long MOST_LOG_BYTES = 16L << 20;

  private final Job job;
  private final ResultBinding<T> binding;
  private final JobWatch watch;
  private CompletableFuture<JobStatus> end;

  SubmittedJob(Job job, ResultBinding<T> binding, JobWatch watch) {
    this.job = job;
    this.binding = binding;
    this.watch = watch;
  }

  /** Returns its name, under which any client finds it. */
  public String name() {
    return job.name();
  }

  /** Returns the scheduler's id. */
  public String schedulerId() {
    return job.schedulerId();
  }

  /** Returns its folder on the cluster, with script and logs. */
  public String folder() {
    return job.folder();
  }

  /** Looks once. */
  public JobState state() {
    return status().state();
  }

  /** Looks once, and returns all that is to be seen. */
  public JobStatus status() {
    return job.status();
  }

  /** Returns whether its end is known here; asks nobody. */
  public boolean isDone() {
    return end().isDone();
  }

  /**
   * Waits for the end and returns what the function returned. What is large is fetched each time.
   *
   * @throws FailedJobException where the job ended without a value
   * @throws JobException where the cluster does not answer any more; the job itself goes on
   */
  public T result() {
    try {
      return value(end().join());
    } catch (CompletionException | CancellationException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Waits for the end for some time, and returns what the function returned.
   *
   * @throws TimeoutException where the time is over; the job goes on
   * @throws FailedJobException where the job ended without a value
   */
  public T result(Duration atMost) throws TimeoutException {
    try {
      return value(end().get(atMost.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobException(
          "interrupted while waiting for job " + name(), "the job itself goes on", e);
    } catch (ExecutionException | CancellationException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(Exception e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new JobException("the job cannot be waited for: " + e, "the job itself goes on", e);
  }

  /** Waits for the end and returns where and when the result was made. */
  public Provenance provenance() {
    try {
      JobStatus status = end().join();
      return status
          .result()
          .orElseThrow(() -> new FailedJobException(name(), folder(), status))
          .provenance();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  private T value(JobStatus status) {
    if (status.state() != JobState.DONE) {
      throw new FailedJobException(name(), folder(), status);
    }
    return binding.bind(status.result().orElseThrow(), job::writeValue);
  }

  /**
   * Waits for the end and writes what the function returned, as JSON text of any size, into a file.
   *
   * @param target its folder is made where it is needed
   * @throws FailedJobException where the job ended without a value
   * @throws JobException where the value is not there any more
   */
  public void writeResult(Path target) {
    try {
      JobStatus status = end().join();
      if (status.state() != JobState.DONE) {
        throw new FailedJobException(name(), folder(), status);
      }
      job.writeValue(status.result().orElseThrow(), target);
    } catch (CompletionException | CancellationException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Waits for the end and brings back the files that the setting {@code outputs} named at the
   * submission, as far as they are there, which may be so after a failure too.
   *
   * @param target a folder of this machine, made where it is needed
   * @return what came, and what did not
   */
  public FetchedOutputs outputs(Path target) {
    try {
      end().join();
      return job.outputs(List.of(), target);
    } catch (CompletionException | CancellationException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Returns a future of the result. Cancelling it changes nothing on the cluster: {@link #cancel}
   * does.
   */
  public CompletableFuture<T> toCompletableFuture() {
    return end().thenApply(this::value);
  }

  private synchronized CompletableFuture<JobStatus> end() {
    if (end == null) {
      end = watch.end(job);
    }
    return end;
  }

  /** Reads what the function has printed so far, at most 16 MiB of each stream. */
  public JobLogs logs() {
    return new JobLogs(job.stdout(MOST_LOG_BYTES), job.stderr(MOST_LOG_BYTES));
  }

  /**
   * Hands over what the function prints, line by line, until the job is over.
   *
   * @param out gets the lines of standard output
   * @param err gets those of standard error
   */
  public void follow(Consumer<String> out, Consumer<String> err) {
    job.follow(out, err);
  }

  /** Asks the scheduler to end the job; one that has ended is no failure. */
  public void cancel() {
    job.cancel();
  }

  @Override
  public String toString() {
    return "job " + name();
  }
}
