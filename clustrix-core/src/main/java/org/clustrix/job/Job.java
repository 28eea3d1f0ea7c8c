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

  /** Looks that must agree before an end is believed that nobody has settled. */
  private static final int SURE = 4;

  /** Looks in a row that may fail before the client gives up; the job goes on. */
  private static final int FAILURES = 6;

  /** After this time without news the listener hears that nothing has changed. */
  private static final Duration REMINDER = Duration.ofSeconds(30);

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
            : text(attempt + "/" + ClusterLayout.RESULT, MOST_RESULT_BYTES).map(this::believed);
    return JobStatus.of(exit, result, queue);
  }

  /** An answer counts only when it says that it came from this very job. */
  private JobResult believed(String text) {
    JobResult result = JobResult.parse(text);
    if (!result.provenance().jobId().equals(id.schedulerId())) {
      throw new JobException(
          "the answer in "
              + folder()
              + " came from job "
              + result.provenance().jobId()
              + " and not from "
              + id.schedulerId(),
          "run the function again");
    }
    return result;
  }

  /**
   * Waits for the end.
   *
   * @param listener gets the status whenever the state changes, and now and then while it does not
   * @throws JobException where the cluster does not answer any more; the job itself goes on
   */
  public JobStatus await(Consumer<JobStatus> listener) {
    JobState last = null;
    long told = System.nanoTime();
    Duration next = FIRST_PAUSE;
    int failures = 0;
    int over = 0;
    JobState seen = null;
    while (true) {
      try {
        JobStatus status = status();
        failures = 0;
        // a word that is not settled counts only when it stays the same for a while
        over = status.state().isOver() && status.state() == seen ? over + 1 : 0;
        seen = status.state();
        boolean sure = status.settled() || over >= SURE;
        boolean news = status.state() != last || System.nanoTime() - told > REMINDER.toNanos();
        if (news && (sure || !status.state().isOver())) {
          last = status.state();
          told = System.nanoTime();
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
