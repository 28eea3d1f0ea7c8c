package org.clustrix.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ClusterExecutor;
import org.clustrix.job.Job;

/** Prints what a function has printed so far, its standard error behind its standard output. */
@Mojo(name = "logs", requiresProject = false, threadSafe = true)
public final class LogsMojo extends JobMojo {
  private static final long MOST_BYTES = 16 << 20;

  /** Made by Maven. */
  @Inject
  public LogsMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void named(ClusterExecutor cluster, Job found) {
    StandardOutput.line(found.stdout(MOST_BYTES).stripTrailing());
    String errors = found.stderr(MOST_BYTES).stripTrailing();
    if (!errors.isEmpty()) {
      StandardOutput.line("---- standard error ----");
      StandardOutput.line(errors);
    }
  }
}
