package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobResult;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.staging.FetchedOutputs;
import org.clustrix.staging.FilePattern;
import org.clustrix.staging.OutputFetch;

/** A submitted job. Belongs to its {@link ClusterSession}, and is thread-safe as that is. */
public final class Job {
  /** After this time without news the listener hears that nothing has changed. */
  private static final Duration REMINDER = Duration.ofSeconds(30);

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

  private Polling polling() {
    return new Polling(pause, id.job(), folder() + " on " + host.name());
  }

  private JobStatus watch(Consumer<JobStatus> listener, boolean toTheEnd) {
    JobState last = null;
    long told = System.nanoTime();
    Patience patience = new Patience();
    Polling polling = polling();
    while (true) {
      boolean doubt = false;
      try {
        JobStatus status = status();
        polling.answered();
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
        polling.failed(e);
      }
      polling.pause(doubt);
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
    Polling polling = polling();
    while (true) {
      boolean over = certain().state().isOver();
      while (tail.read(over, out, err)) {
        // there may be more
      }
      if (over) {
        return certain();
      }
      polling.pause(false);
    }
  }

  /**
   * Brings back the outputs, as far as they are there, which may be so after a failure too.
   *
   * @param more what is asked for besides what was noted at the submission
   * @param target a folder of this machine, made where it is needed
   */
  public FetchedOutputs outputs(List<FilePattern> more, Path target) {
    return new OutputFetch(host).fetch(folder(), more, target);
  }

  /**
   * Writes the value of the answer, as JSON text of any size, into a file, which appears when it is
   * whole and verified.
   *
   * @param answer of this job, of a function that returned
   * @param target a file of this machine; its folder is made where it is needed
   * @throws JobException where the value is not there any more, or did not arrive as it was
   *     returned
   */
  public void writeValue(JobResult answer, Path target) {
    new Values(host, folder()).write(answer, target);
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
    String script =
        WorkDirectory.rights(stateFolder)
            + JobLook.newest(stateFolder, id.job())
            + "[ -e \"$attempt/"
            + ClusterLayout.EXIT
            + "\" ] || : > "
            + note
            + "\n(\n"
            + scheduler.cancelScript(id)
            + ") || { status=$?; rm -f "
            + note
            + "; exit $status; }\n";
    host.run(Command.login(script)).orThrow("cancelling " + id.job(), host);
  }
}
