package org.clustrix.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRecord;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;
import org.clustrix.job.TaskStatus;

/** Tells the state of a job and where its files are; without a name, lists the newest jobs. */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
public final class StatusMojo extends JobMojo {
  private static final int MOST = 20;

  /** Made by Maven. */
  @Inject
  public StatusMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void unnamed(ClusterSession cluster) {
    List<JobRecord> jobs = cluster.jobs(MOST);
    StandardOutput.line(jobs.isEmpty() ? "no jobs" : "the newest jobs on " + cluster.hostName());
    Map<String, JobStatus> statuses =
        cluster.statuses(jobs.stream().filter(job -> job.tasks() == 0).toList());
    for (JobRecord job : jobs) {
      StandardOutput.line(
          job.submitted()
              + "  "
              + job.job()
              + "  "
              + word(cluster, job, statuses.get(job.job()))
              + "  "
              + job.scheduler()
              + " "
              + job.schedulerId()
              + "  "
              + job.function());
    }
  }

  private static String word(ClusterSession cluster, JobRecord job, JobStatus status) {
    if (job.tasks() > 0) {
      return cluster.attachArray(job).status().words();
    }
    return status == null ? "unknown" : status.state().word();
  }

  @Override
  void named(ClusterSession cluster, Job found) {
    tell(found.name(), found.certain());
    tell("scheduler's id", found.schedulerId());
    String folder = found.folder() + "/";
    tell("script", folder + ClusterLayout.script("x").replaceFirst(".*/", ""));
    tell("logs", folder + "stdout and " + folder + "stderr");
    tell("on", cluster.hostName());
  }

  @Override
  void named(ClusterSession cluster, ArrayJob found) {
    ArrayStatus status = found.certain();
    Optional<Integer> task = task(found);
    if (task.isPresent()) {
      TaskStatus one = status.tasks().get(task.get());
      tell(found.name() + " task " + one.task(), one.status());
      tell("attempt", Integer.toString(one.attempt()));
      tell("logs", found.folder() + "/tasks/" + one.task() + "/" + one.attempt());
    } else {
      StandardOutput.line(found.name() + ": " + status.words());
      tell("tasks that failed", ArrayReport.numbers(status.failed()));
      tell(
          "scheduler's ids",
          found.record().slices().stream()
              .map(slice -> slice.schedulerId() + " (tasks " + slice.tasks() + ")")
              .collect(Collectors.joining(", ")));
      tell("reducer", found.record().reducer());
      tell("folder", found.folder());
    }
    tell("on", cluster.hostName());
  }

  private static void tell(String name, JobStatus status) {
    StandardOutput.line(name + ": " + status.state().word());
    if (!status.detail().isEmpty()) {
      StandardOutput.line("  " + status.detail());
    }
    tell("node", status.node());
    tell("started", status.started());
    tell("ended", status.ended());
    tell("exit code", status.exitCode());
  }

  private static void tell(String name, String value) {
    if (!value.isEmpty()) {
      StandardOutput.line("  " + name + ": " + value);
    }
  }
}
