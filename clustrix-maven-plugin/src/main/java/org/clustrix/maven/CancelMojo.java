package org.clustrix.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;

/** Asks the scheduler to end a job. A job that has ended is left as it is. */
@Mojo(name = "cancel", requiresProject = false, threadSafe = true)
public final class CancelMojo extends JobMojo {

  /** Made by Maven. */
  @Inject
  public CancelMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void named(ClusterSession cluster, Job found) {
    JobStatus before = found.certain();
    if (before.state().isOver()) {
      getLog().info("Job " + found.name() + " has ended already: " + before.state().word());
      return;
    }
    found.cancel();
    JobStatus after = found.await(new ConsoleProgress(getLog()));
    StandardOutput.line(found.name() + ": " + after.state().word());
  }

  @Override
  void named(ClusterSession cluster, ArrayJob found) {
    String reducer = found.record().reducer();
    if (!reducer.isEmpty()) {
      // it would start as soon as the array has ended
      cluster.attach(cluster.find(reducer)).cancel();
    }
    found.cancel();
    ArrayStatus after = found.await(new ConsoleProgress(getLog()).ofArray());
    StandardOutput.line(found.name() + ": " + after.words());
  }
}
