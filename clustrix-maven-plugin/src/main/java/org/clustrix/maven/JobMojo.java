package org.clustrix.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.config.ConfigurationException;
import org.clustrix.format.JobRecord;
import org.clustrix.job.ArrayJob;
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

  /** A task of the job, where that is an array, from 0. */
  @Parameter(property = "clustrix.task")
  private String task;

  private final SettingsDecrypter decrypter;

  JobMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  final void perform() throws MojoFailureException {
    String name = commandLine().text("job", job == null ? "" : job).strip();
    try (ClusterSession cluster =
        new Deployments(this, decrypter).connect(new AnnotatedPlace(this).of(name))) {
      if (name.isEmpty()) {
        unnamed(cluster);
      } else {
        JobRecord record = cluster.find(name);
        if (record.tasks() > 0) {
          named(cluster, cluster.attachArray(record));
        } else {
          named(cluster, cluster.attach(record));
        }
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

  /** Does the same for an array. */
  abstract void named(ClusterSession cluster, ArrayJob found) throws MojoFailureException;

  /** Returns the task of an array that is asked for; empty where none is. */
  final Optional<Integer> task(ArrayJob array) {
    String text = commandLine().text("task", task == null ? "" : task).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int tasks = array.record().tasks();
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) >= tasks) {
      throw new ConfigurationException(
          "task is '" + text + "', and " + array.name() + " has the tasks 0 to " + (tasks - 1),
          "set -Dclustrix.task to one of them");
    }
    return Optional.of(Integer.valueOf(text));
  }
}
