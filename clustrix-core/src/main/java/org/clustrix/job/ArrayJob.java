package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobResult;
import org.clustrix.format.JobSlice;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.staging.FetchedOutputs;
import org.clustrix.staging.FilePattern;
import org.clustrix.staging.OutputFetch;

/** A submitted array. Belongs to its {@link ClusterSession}, and is no more thread-safe than it. */
public final class ArrayJob {
  private final Host host;
  private final Scheduler scheduler;
  private final JobRecord record;
  private final String stateFolder;
  private final Duration pause;

  ArrayJob(Host host, Scheduler scheduler, JobRecord record, String stateFolder, Duration pause) {
    this.host = host;
    this.scheduler = scheduler;
    this.record = record;
    this.stateFolder = stateFolder;
    this.pause = pause;
  }

  /** Returns our name for it. */
  public String name() {
    return record.job();
  }

  /** Returns what was submitted. */
  public JobRecord record() {
    return record;
  }

  /** Returns the folder of the job on the cluster. */
  public String folder() {
    return stateFolder + "/" + ClusterLayout.job(record.job());
  }

  /** Looks once. */
  public ArrayStatus status() {
    return new ArrayLook(host, scheduler, record, stateFolder).look();
  }

  /**
   * Waits for the end of all tasks.
   *
   * @param listener gets the status whenever a task has got on
   * @throws JobException where the cluster does not answer any more; the job itself goes on
   */
  public ArrayStatus await(Consumer<ArrayStatus> listener) {
    return watch(listener, true);
  }

  /** Looks until what is seen is either no end, or one that can be believed. */
  public ArrayStatus certain() {
    return watch(s -> {}, false);
  }

  private ArrayStatus watch(Consumer<ArrayStatus> listener, boolean toTheEnd) {
    Polling polling = new Polling(pause, name(), folder() + " on " + host.name());
    Map<Integer, Patience> patience = new HashMap<>();
    Map<JobState, Integer> told = Map.of();
    while (true) {
      boolean doubt = false;
      try {
        ArrayStatus status = status();
        polling.answered();
        boolean sure = isSure(status, patience);
        doubt = status.isOver() && !sure;
        if (!status.counts().equals(told) && !doubt) {
          told = status.counts();
          listener.accept(status);
        }
        if (status.isOver() ? sure : !toTheEnd) {
          return status;
        }
      } catch (HostException e) {
        polling.failed(e);
      }
      polling.pause(doubt);
    }
  }

  /** Each task is believed to be over in its own time. */
  private static boolean isSure(ArrayStatus status, Map<Integer, Patience> patience) {
    long now = System.nanoTime();
    boolean sure = true;
    for (TaskStatus task : status.tasks()) {
      boolean settled = task.state().isOver() && task.status().settled();
      if (!settled) {
        sure &=
            patience
                .computeIfAbsent(task.task(), number -> new Patience())
                .isSure(task.status(), now);
      }
    }
    return sure;
  }

  /** Reads the answers of all tasks, which must be over. */
  public ArrayOutcome outcome(ArrayStatus status) {
    return new ArrayAnswers(host, scheduler, record, stateFolder).read(status);
  }

  /** Writes the value of the answer to one input into a file, as {@link Job#writeValue} does. */
  public void writeValue(JobResult answer, Path target) {
    new Values(host, folder()).write(answer, target);
  }

  /**
   * Writes the values of all inputs, in their order and of any size, into a file as a JSON array.
   *
   * @param outcome of this array; each input must have a result
   * @param target a file of this machine; its folder is made where it is needed
   */
  public void writeValues(ArrayOutcome outcome, Path target) {
    new Values(host, folder())
        .write(outcome.inputs().stream().map(Optional::orElseThrow).toList(), target);
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

  /** Returns the first bytes of what the newest attempt at a task printed on a stream. */
  public String printed(TaskStatus task, String stream, long mostBytes) {
    String path =
        stateFolder
            + "/"
            + ClusterLayout.attempt(name(), task.task(), task.attempt())
            + "/"
            + stream;
    return host.read(path, mostBytes)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  /** Asks the scheduler to end all tasks; what has ended is no failure. */
  public void cancel() {
    StringBuilder script = new StringBuilder(WorkDirectory.rights(stateFolder));
    script.append(": > ").append(Shell.quote(folder() + "/" + JobLook.CANCELLED)).append('\n');
    script.append("failed=0\n");
    for (JobSlice slice : record.slices()) {
      script
          .append("(\n")
          .append(scheduler.cancelScript(new JobSpec.Id(name(), slice.schedulerId())))
          .append(") || failed=$?\n");
    }
    host.run(Command.login(script.append("exit $failed\n").toString()))
        .orThrow("cancelling " + name(), host);
  }
}
