package org.clustrix.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;

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
}
