package org.clustrix.maven;

import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.config.ConfigurationException;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;

/**
 * A goal on a job that was submitted before, from here or from anywhere. Needs no project, for
 * which reason Maven runs it once for a whole reactor.
 */
abstract class JobMojo extends ClusterMojo {
  /** The name of the job. */
  @Parameter(property = "clustrix.job")
  private String job;

  private final SettingsDecrypter decrypter;

  JobMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  final void perform() throws MojoFailureException {
    String name = commandLine().text("job", job);
    try (ClusterSession cluster = new Deployments(this, decrypter).connect(Map.of())) {
      if (name == null || name.isBlank()) {
        unnamed(cluster);
      } else {
        named(cluster, cluster.attach(name.strip()));
      }
    }
  }

  /** Does what the goal does where no job is named. */
  void unnamed(ClusterSession cluster) {
    throw new ConfigurationException(
        "no job is named",
        "name one with -Dclustrix.job=…; clustrix:status lists those on " + cluster.hostName());
  }

  /** Does what the goal is for. */
  abstract void named(ClusterSession cluster, Job found) throws MojoFailureException;
}
