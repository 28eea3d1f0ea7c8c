package org.clustrix.maven;

import java.util.List;
import java.util.function.Predicate;
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

/** Prints the result of a job that has ended, and writes it below {@code target/clustrix}. */
@Mojo(name = "result", requiresProject = false, threadSafe = true)
public final class ResultMojo extends JobMojo {

  /** A file into which the value of the function is written, as JSON. */
  @Parameter(property = "clustrix.output")
  private String output;

  /** Made by Maven. */
  @Inject
  public ResultMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void named(ClusterSession cluster, Job found) throws MojoFailureException {
    answer(cluster, found, text -> true);
  }

  private void answer(ClusterSession cluster, Job found, Predicate<String> isMissed)
      throws MojoFailureException {
    JobStatus status = found.certain();
    if (!status.state().isOver()) {
      throw new MojoFailureException(
          "job " + found.name() + " has not ended: it is " + status.state().word());
    }
    JobReport report = new JobReport(found, status, cluster.hostName(), getLog());
    outputs(found::outputs, found.name(), isMissed).then(() -> report.answer(value()));
  }

  @Override
  void named(ClusterSession cluster, ArrayJob found) throws MojoFailureException {
    ArrayStatus status = found.certain();
    if (!status.isOver()) {
      throw new MojoFailureException("array " + found.name() + " has not ended: " + status.words());
    }
    boolean reduced = !found.record().reducer().isEmpty();
    ArrayReport report =
        new ArrayReport(found, found.outcome(status), cluster.hostName(), getLog());
    List<String> missing =
        outputs(found::outputs, found.name(), text -> !reduced)
            .then(() -> report.tell(value(), reduced));
    if (reduced) {
      Job reducer = cluster.attach(cluster.find(found.record().reducer()));
      answer(cluster, reducer, missing::contains);
    }
  }

  private ValueReport value() {
    return ValueReport.of(this, output);
  }
}
