package org.clustrix.client;

import java.util.function.Function;

/**
 * One method that is called with many inputs, and a reducer that makes one result of theirs, on the
 * cluster, when all are over. Thread-safe.
 *
 * @param <R> what the method returns
 * @param <S> what the reducer returns
 */
public final class ReducedJob<R, S> {
  private final MappedJob<R> mapped;
  private final SubmittedJob<S> reduction;
  private final Function<MappedJob<R>, SubmittedJob<S>> reducing;

  ReducedJob(MappedJob<R> mapped, Function<MappedJob<R>, SubmittedJob<S>> reducing) {
    this.mapped = mapped;
    this.reducing = reducing;
    this.reduction = reducing.apply(mapped);
  }

  /** Returns the calls with the inputs. */
  public MappedJob<R> mapped() {
    return mapped;
  }

  /** Returns the call of the reducer. */
  public SubmittedJob<S> reduction() {
    return reduction;
  }

  /**
   * Waits for the end and returns what the reducer has returned.
   *
   * @throws FailedTasksException where an input has no result, so that there is nothing to reduce
   * @throws FailedJobException where the reducer ended without a value
   */
  public S result() {
    if (!mapped.outcome().isWhole()) {
      mapped.results();
    }
    return reduction.result();
  }

  /**
   * Waits for the end of all tasks, then submits those once more that have failed, and the reducer
   * behind them. Where none has failed this is the job itself.
   */
  public ReducedJob<R, S> retryFailed() {
    MappedJob<R> again = mapped.retryFailed();
    return again == mapped ? this : new ReducedJob<>(again, reducing);
  }

  /** Asks the scheduler to end all of it; what has ended is no failure. */
  public void cancel() {
    // first, since it would start as soon as the tasks have ended
    reduction.cancel();
    mapped.cancel();
  }

  @Override
  public String toString() {
    return mapped + " and its reducer";
  }
}
