package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;

/** A submitted job. Belongs to its {@link ClusterSession}, and is thread-safe as that is. */
public final class Job {
  /** Looks in a row that may fail before the client gives up; the job goes on. */
  private static final int FAILURES = 6;

  /** After this time without news the listener hears that nothing has changed. */
  private static final Duration REMINDER = Duration.ofSeconds(30);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** The pause between looks where an end is not certain. */
  private static final Duration DOUBT = Duration.ofSeconds(2);

  /** How many times longer than a pause the waiting has been. */
  private static final int RARER = 20;

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

  Scheduler scheduler() {
    return scheduler;
  }

  JobSpec.Id id() {
    return id;
  }

  String stateFolder() {
    return stateFolder;
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
    return new JobLook(host, stateFolder, JobLook.MOST_RESULT_BYTES)
        .at(scheduler, List.of(id))
        .get(id.job());
  }

  /** Looks until what is seen is either no end, or one that can be believed. */
  public JobStatus certain() {
    return watch(s -> {}, false);
  }

  /**
   * Waits for the end.
   *
   * @param listener gets the status whenever the state changes, and now and then while it does not
   * @throws JobException where the cluster does not answer any more; the job itself goes on
   */
  public JobStatus await(Consumer<JobStatus> listener) {
    return watch(listener, true);
  }

  private JobStatus watch(Consumer<JobStatus> listener, boolean toTheEnd) {
    JobState last = null;
    long begun = System.nanoTime();
    long told = begun;
    Patience patience = new Patience();
    int failures = 0;
    while (true) {
      boolean doubt = false;
      try {
        JobStatus status = status();
        failures = 0;
        boolean sure = patience.isSure(status, System.nanoTime());
        boolean over = status.state().isOver();
        doubt = over && !sure;
        boolean news = status.state() != last || System.nanoTime() - told > REMINDER.toNanos();
        if (news && !doubt) {
          last = status.state();
          told = System.nanoTime();
          listener.accept(status);
        }
        if (sure || (!over && !toTheEnd)) {
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
      sleep(pause(Duration.ofNanos(System.nanoTime() - begun), doubt));
    }
  }

  /** Looks are rarer the longer it takes: waiting for them adds little to what was waited for. */
  private Duration pause(Duration waited, boolean doubt) {
    Duration next = waited.dividedBy(RARER);
    Duration most = doubt && pause.compareTo(DOUBT) > 0 ? DOUBT : pause;
    next = next.compareTo(most) > 0 ? most : next;
    return next.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : next;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobException("interrupted while waiting", "the job itself goes on", e);
    }
  }

  /**
   * Hands over what the function prints, line by line, until the job is over.
   *
   * @param out gets whole lines of standard output, as they are
   * @param err gets those of standard error
   */
  public JobStatus follow(Consumer<String> out, Consumer<String> err) {
    LogTail tail = new LogTail(host, folder());
    long begun = System.nanoTime();
    while (true) {
      boolean over = certain().state().isOver();
      while (tail.read(over, out, err)) {
        // there may be more
      }
      if (over) {
        return certain();
      }
      sleep(pause(Duration.ofNanos(System.nanoTime() - begun), false));
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

  /**
   * Asks the scheduler to end the job; a job that has ended is no failure. That it was asked is
   * noted beside the job, since not every scheduler remembers.
   */
  public void cancel() {
    String note = Shell.quote(folder() + "/" + JobLook.CANCELLED);
    String exit =
        Shell.quote(
            stateFolder + "/" + ClusterLayout.attempt(id.job(), 0, 1) + "/" + ClusterLayout.EXIT);
    String script =
        WorkDirectory.rights(stateFolder)
            + "[ -e "
            + exit
            + " ] || : > "
            + note
            + "\n(\n"
            + scheduler.cancelScript(id)
            + ") || { status=$?; rm -f "
            + note
            + "; exit $status; }\n";
    host.run(Command.login(script)).orThrow("cancelling " + id.job(), host);
  }
}
