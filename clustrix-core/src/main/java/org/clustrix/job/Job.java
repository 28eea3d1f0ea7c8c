package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobResult;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.Scheduler;

/** A submitted job. Belongs to its {@link ClusterExecutor}, and is no more thread-safe than it. */
public final class Job {
  /** A result beyond this is refused: it belongs into a file. */
  private static final long MOST_RESULT_BYTES = 256L << 20;

  private static final String EXIT_MARK = "clustrix-exit:";
  private static final String QUEUE_MARK = "clustrix-queue:";

  /** Looks that must agree before a job without a completion file is called over. */
  private static final int SURE = 4;

  /** Looks in a row that may fail before the client gives up; the job goes on. */
  private static final int FAILURES = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final Host host;
  private final Scheduler scheduler;
  private final JobSpec.Id id;
  private final String stateFolder;
  private final Duration pause;

  Job(Host host, Scheduler scheduler, JobSpec.Id id, String stateFolder, Duration pause) {
    this.host = host;
    this.scheduler = scheduler;
    this.id = id;
    this.stateFolder = stateFolder;
    this.pause = pause;
  }

  /** Returns our name for it. */
  public String name() {
    return id.job();
  }

  /** Returns the scheduler's id. */
  public String schedulerId() {
    return id.schedulerId();
  }

  /** Returns the folder of the job on the cluster, with its script and logs. */
  public String folder() {
    return stateFolder + "/" + ClusterLayout.job(id.job());
  }

  /** Looks once. A job that the scheduler has forgotten is not over for that reason alone. */
  public JobStatus status() {
    String attempt = stateFolder + "/" + ClusterLayout.attempt(id.job(), 0, 1);
    String exitFile = attempt + "/" + ClusterLayout.EXIT;
    String script =
        // listing the folder refreshes what a network filesystem remembers
        "ls "
            + Shell.quote(attempt)
            + " >/dev/null 2>&1\n"
            + "echo "
            + EXIT_MARK
            + "\n"
            + "cat "
            + Shell.quote(exitFile)
            + " 2>/dev/null\n"
            + "echo "
            + QUEUE_MARK
            + "\n"
            + scheduler.queryScript(id);
    String out = host.run(Command.login(script)).out();
    int queueAt = out.indexOf(QUEUE_MARK);
    if (!out.startsWith(EXIT_MARK) || queueAt < 0) {
      throw new HostException("the answer to a look at the job is incomplete: " + out.strip(), "");
    }
    String exitText = out.substring(EXIT_MARK.length(), queueAt).strip();
    QueueState queue = scheduler.parseQuery(out.substring(queueAt + QUEUE_MARK.length() + 1));
    Optional<ExitRecord> exit =
        exitText.isEmpty() ? Optional.empty() : Optional.of(ExitRecord.parse(exitText));
    Optional<JobResult> result =
        exit.isEmpty()
            ? Optional.empty()
            : text(attempt + "/" + ClusterLayout.RESULT, MOST_RESULT_BYTES).map(JobResult::parse);
    return JobStatus.of(exit, result, queue);
  }

  /**
   * Waits for the end.
   *
   * @param listener gets the status whenever the state changes
   * @throws JobException where the cluster does not answer any more; the job itself goes on
   */
  public JobStatus await(Consumer<JobStatus> listener) {
    JobState last = null;
    Duration next = FIRST_PAUSE;
    int failures = 0;
    int over = 0;
    while (true) {
      try {
        JobStatus status = status();
        failures = 0;
        // without a completion file the scheduler's word counts only when it stays the same
        over = status.state().isOver() && status.exit().isEmpty() ? over + 1 : 0;
        boolean sure = status.state().isOver() && (status.exit().isPresent() || over >= SURE);
        if (status.state() != last && (sure || !status.state().isOver())) {
          last = status.state();
          listener.accept(status);
        }
        if (sure) {
          return status;
        }
      } catch (HostException e) {
        failures++;
        if (failures >= FAILURES) {
          throw new JobException(
              "lost sight of job " + id.job() + ": " + e.summary(),
              "the job itself goes on; its folder is " + folder() + " on " + host.name(),
              e);
        }
      }
      sleep(next);
      next = next.multipliedBy(3).dividedBy(2);
      next = next.compareTo(pause) > 0 ? pause : next;
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobException("interrupted while waiting", "the job itself goes on", e);
    }
  }

  /** Returns the first bytes of what the function printed on standard output. */
  public String stdout(long mostBytes) {
    return text(folder() + "/stdout", mostBytes).orElse("");
  }

  /** Returns the first bytes of what the function printed on standard error. */
  public String stderr(long mostBytes) {
    return text(folder() + "/stderr", mostBytes).orElse("");
  }

  private Optional<String> text(String path, long mostBytes) {
    return host.read(path, mostBytes).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Asks the scheduler to end the job; a job that has ended is no failure. */
  public void cancel() {
    host.run(Command.login(scheduler.cancelScript(id))).orThrow("cancelling " + id.job(), host);
  }
}
