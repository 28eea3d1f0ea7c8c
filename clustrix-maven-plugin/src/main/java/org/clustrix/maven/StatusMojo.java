package org.clustrix.maven;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRecord;
import org.clustrix.job.ClusterSession;
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
  void unnamed(ClusterSession cluster) {
    List<JobRecord> jobs = cluster.jobs(MOST);
    StandardOutput.line(jobs.isEmpty() ? "no jobs" : "the newest jobs on " + cluster.hostName());
    Map<String, JobStatus> statuses = cluster.statuses(jobs);
    for (JobRecord job : jobs) {
      JobStatus status = statuses.get(job.job());
      StandardOutput.line(
          job.submitted()
              + "  "
              + job.job()
              + "  "
              + (status == null ? "unknown" : status.state().word())
              + "  "
              + job.scheduler()
              + " "
              + job.schedulerId()
              + "  "
              + job.function());
    }
  }

  @Override
  void named(ClusterSession cluster, Job found) {
    JobStatus status = found.certain();
    StandardOutput.line(found.name() + ": " + status.state().word());
    if (!status.detail().isEmpty()) {
      StandardOutput.line("  " + status.detail());
    }
    tell("scheduler's id", found.schedulerId());
    tell("node", status.node());
    tell("started", status.started());
    tell("ended", status.ended());
    tell("exit code", status.exitCode());
    String folder = found.folder() + "/";
    tell("script", folder + ClusterLayout.script("x").replaceFirst(".*/", ""));
    tell("logs", folder + "stdout and " + folder + "stderr");
    tell("on", cluster.hostName());
  }

  private static void tell(String name, String value) {
    if (!value.isEmpty()) {
      StandardOutput.line("  " + name + ": " + value);
    }
  }
}
