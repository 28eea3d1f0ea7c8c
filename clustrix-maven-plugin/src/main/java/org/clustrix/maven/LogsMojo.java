package org.clustrix.maven;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;
import org.clustrix.job.TaskStatus;

/**
 * Prints what a function has printed so far, its standard error behind its standard output; with
 * {@code follow} also what it prints from now on, until its end.
 */
@Mojo(name = "logs", requiresProject = false, threadSafe = true)
public final class LogsMojo extends JobMojo {
  private static final long MOST_BYTES = 16 << 20;

  /** Goes on until the job is over; standard error then goes to standard error. */
  @Parameter(property = "clustrix.follow", defaultValue = "false")
  private boolean follow;

  /** Made by Maven. */
  @Inject
  public LogsMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void named(ClusterSession cluster, Job found) {
    if (commandLine().flag("follow", follow)) {
      JobStatus status = found.follow(StandardOutput::text, StandardOutput::error);
      getLog().info("Job " + found.name() + " has ended: " + status.state().word());
      return;
    }
    StandardOutput.line(found.stdout(MOST_BYTES).stripTrailing());
    String errors = found.stderr(MOST_BYTES).stripTrailing();
    if (!errors.isEmpty()) {
      StandardOutput.line("---- standard error ----");
      StandardOutput.line(errors);
    }
  }

  /** Of one task, or of all that have printed something, one after the other. */
  @Override
  void named(ClusterSession cluster, ArrayJob found) {
    List<TaskStatus> tasks = found.status().tasks();
    Optional<Integer> one = task(found);
    List<TaskStatus> asked = one.isPresent() ? List.of(tasks.get(one.get())) : tasks;
    long left = MOST_BYTES;
    for (TaskStatus task : asked) {
      String out = found.printed(task, "stdout", left).stripTrailing();
      String err = found.printed(task, "stderr", left).stripTrailing();
      left -= Math.min(left, out.length() + err.length());
      if (one.isEmpty() && !(out + err).isEmpty()) {
        StandardOutput.line("==== task " + task.task() + " ====");
      }
      if (!out.isEmpty()) {
        StandardOutput.line(out);
      }
      if (!err.isEmpty()) {
        StandardOutput.line("---- standard error ----");
        StandardOutput.line(err);
      }
      if (left == 0) {
        getLog().warn("there is more: see " + found.folder() + "/tasks on " + cluster.hostName());
        return;
      }
    }
  }
}
