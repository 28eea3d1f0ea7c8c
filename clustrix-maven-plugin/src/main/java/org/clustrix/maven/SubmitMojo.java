package org.clustrix.maven;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.eclipse.aether.RepositorySystem;

/**
 * Deploys the function, submits a call of it and returns at once. Its name, printed on standard
 * output, is what {@code status}, {@code result}, {@code logs} and {@code cancel} ask for.
 */
@Mojo(name = "submit", requiresProject = false, threadSafe = true)
public final class SubmitMojo extends SubmittingMojo {

  /** Made by Maven. */
  @Inject
  public SubmitMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    super(repositories, decrypter);
  }

  @Override
  void submitted(ClusterSession cluster, Job job) {
    StandardOutput.line(job.name());
  }

  @Override
  void submitted(ClusterSession cluster, ArrayJob array, Optional<Job> reducing) {
    StandardOutput.line(array.name());
  }
}
