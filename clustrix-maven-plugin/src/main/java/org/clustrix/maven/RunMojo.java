package org.clustrix.maven;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;
import org.eclipse.aether.RepositorySystem;

/**
 * Deploys the function, calls it on the cluster with JSON arguments, waits, and prints the result
 * as JSON. The build fails where the function does not return.
 */
@Mojo(name = "run", requiresProject = false, threadSafe = true)
public final class RunMojo extends SubmittingMojo {

  /** A file into which the value of the function is written, as JSON. */
  @Parameter(property = "clustrix.output")
  private String output;

  /** Made by Maven. */
  @Inject
  public RunMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    super(repositories, decrypter);
  }

  @Override
  void submitted(ClusterSession cluster, Job job) throws MojoFailureException {
    JobStatus status = job.await(new ConsoleProgress(getLog()));
    JobReport report = new JobReport(job, status, cluster.hostName(), getLog());
    outputs(job::outputs, job.name()).then(() -> report.tell(value()));
  }

  @Override
  void submitted(ClusterSession cluster, ArrayJob array, Optional<Job> reducing)
      throws MojoFailureException {
    ArrayStatus status = array.await(new ConsoleProgress(getLog()).ofArray());
    ArrayReport report =
        new ArrayReport(array, array.outcome(status), cluster.hostName(), getLog());
    // what the tasks do not give the reducer may
    List<String> missing =
        outputs(array::outputs, array.name(), text -> reducing.isEmpty())
            .then(() -> report.tell(value(), reducing.isPresent()));
    if (reducing.isPresent()) {
      Job job = reducing.get();
      JobStatus end = job.await(new ConsoleProgress(getLog()));
      JobReport reduced = new JobReport(job, end, cluster.hostName(), getLog());
      outputs(job::outputs, job.name(), missing::contains).then(() -> reduced.tell(value()));
    }
  }

  private ValueReport value() {
    return ValueReport.of(this, output);
  }
}
