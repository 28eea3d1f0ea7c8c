package org.clustrix.client;

import java.util.Optional;
import org.clustrix.format.JobResult;
import org.clustrix.format.ThrownInfo;
import org.clustrix.job.JobState;
import org.clustrix.job.JobStatus;
import org.clustrix.problem.ClustrixException;

/**
 * A job that ended without a value. Where the function threw, the cause shows what it threw, with
 * its stack on the cluster.
 */
public final class FailedJobException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  private final String job;
  private final transient JobStatus status;

  FailedJobException(String job, String folder, JobStatus status) {
    super(
        "job "
            + job
            + " ended as "
            + status.state().word()
            + (status.detail().isEmpty() ? "" : ": " + status.detail()),
        "what it has printed stands in its logs; its folder on the cluster is " + folder,
        thrown(status).map(RemoteThrowable::of).orElse(null));
    this.job = job;
    this.status = status;
  }

  private static Optional<ThrownInfo> thrown(JobStatus status) {
    return status
        .result()
        .filter(result -> result.outcome() == JobResult.Outcome.THREW)
        .map(JobResult::exception);
  }

  /** Returns the name of the job. */
  public String job() {
    return job;
  }

  /** Returns how it ended. */
  public JobState state() {
    return status.state();
  }

  /** Returns all that is known of its end. */
  public JobStatus status() {
    return status;
  }

  /** Returns what the function threw, as data. */
  public Optional<ThrownInfo> thrown() {
    return thrown(status);
  }
}
