package org.clustrix.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.format.JobRecord;
import org.clustrix.job.ClusterExecutor;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;

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
  void unnamed(ClusterExecutor cluster) {
    List<JobRecord> jobs = cluster.jobs(MOST);
    StandardOutput.line(jobs.isEmpty() ? "no jobs" : "the newest jobs on " + cluster.hostName());
    for (JobRecord job : jobs) {
      StandardOutput.line(
          job.submitted()
              + "  "
              + job.job()
              + "  "
              + job.scheduler()
              + " "
              + job.schedulerId()
              + "  "
              + job.function());
    }
  }

  @Override
  void named(ClusterExecutor cluster, Job found) {
    JobStatus status = found.status();
    StandardOutput.line(found.name() + ": " + status.state().word());
    if (!status.detail().isEmpty()) {
      StandardOutput.line("  " + status.detail());
    }
    StandardOutput.line("  scheduler's id: " + found.schedulerId());
    status
        .exit()
        .ifPresent(
            exit -> {
              StandardOutput.line("  node: " + exit.node() + " (host " + exit.host() + ")");
              StandardOutput.line("  from " + exit.started() + " to " + exit.ended());
              StandardOutput.line("  exit status: " + exit.exitCode());
            });
    StandardOutput.line("  script and logs: " + found.folder() + " on " + cluster.hostName());
  }
}
