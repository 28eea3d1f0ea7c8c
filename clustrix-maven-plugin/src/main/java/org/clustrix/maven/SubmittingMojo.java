package org.clustrix.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.deploy.Deployment;
import org.clustrix.job.ArgumentCheck;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.problem.ClustrixException;
import org.clustrix.staging.StagedFiles;
import org.eclipse.aether.RepositorySystem;

/** A goal that deploys one function and submits one call of it. */
abstract class SubmittingMojo extends ClusterMojo {
  /** The arguments: a JSON array by position, or an object by parameter names. */
  @Parameter(property = "clustrix.args", defaultValue = "[]")
  private String args;

  /**
   * The name of the job; one that nobody else has where nothing is set. Whoever submits the same
   * call again under the same name gets the job that is there.
   */
  @Parameter(property = "clustrix.job")
  private String job;

  /**
   * Inputs to call the function with, one call each, as a job array: a JSON array, {@code
   * range:1..1000}, {@code lines:<file>} or {@code json:<file>} of this machine, {@code
   * glob:<pattern>} or {@code find:<folder>:<pattern>} on the cluster. In {@code args} the text
   * {@code "{}"} is where the input belongs.
   */
  @Parameter(property = "clustrix.map")
  private String map;

  /** How many inputs a task of the array takes, one after the other in one JVM. */
  @Parameter(property = "clustrix.chunk", defaultValue = "1")
  private String chunk;

  /** How many tasks of the array may run at once; 0 for as many as the site lets. */
  @Parameter(property = "clustrix.throttle", defaultValue = "0")
  private String throttle;

  /**
   * A method that runs on the cluster behind the array, and makes one result of the list of all
   * results.
   */
  @Parameter(property = "clustrix.reducer")
  private String reducer;

  /** Repeats tasks of the array that {@code job} names: {@code failed}, or numbers as 3,17-20. */
  @Parameter(property = "clustrix.retry")
  private String retry;

  private final RepositorySystem repositories;
  private final SettingsDecrypter decrypter;

  SubmittingMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    this.repositories = repositories;
    this.decrypter = decrypter;
  }

  @Override
  final void perform() throws MojoFailureException {
    if (project().getFile() == null && releasedPackage().isEmpty()) {
      throw new ClustrixException(
          "there is no project in this folder, and no package is named",
          "name a release with -Dclustrix.package=group:artifact:version, or go to the folder of a"
              + " POM");
    }
    forEachModule(this::submitOne);
  }

  private void submitOne() throws MojoFailureException {
    Optional<FunctionPackages.Packaged> packaged =
        new FunctionPackages(this, repositories).makeOne();
    if (packaged.isPresent()) {
      submit(packaged.get());
    }
  }

  private void submit(FunctionPackages.Packaged packaged) throws MojoFailureException {
    String arguments = commandLine().text("args", args);
    String name = text("job", job);
    ArrayGoal array =
        new ArrayGoal(
            this,
            new ArrayGoal.Asked(
                text("map", map),
                arguments,
                text("chunk", chunk),
                text("throttle", throttle),
                text("reducer", reducer),
                text("retry", retry),
                name),
            new FunctionPackages(this, repositories),
            decrypter);
    if (array.isAsked()) {
      array.submit(packaged, this::submitted);
      return;
    }
    // before anything is connected or uploaded
    ArgumentCheck.check(packaged.info().metadata().function(), arguments);
    Deployments deployments = new Deployments(this, decrypter);
    StagedFiles files = deployments.files(packaged.settings());
    try (ClusterSession cluster = deployments.connect(packaged.settings())) {
      Deployment deployment =
          deployments.stage(cluster, deployments.deploy(cluster, packaged), files);
      Job submitted = cluster.submit(deployment, arguments, name);
      getLog().info("Submitted " + submitted.name() + " (id " + submitted.schedulerId() + ")");
      submitted(cluster, submitted);
    }
  }

  private String text(String name, String fromPom) {
    return commandLine().text(name, fromPom == null ? "" : fromPom).strip();
  }

  /** Does what follows the submission of an array, and of its reducer where there is one. */
  abstract void submitted(ClusterSession cluster, ArrayJob array, Optional<Job> reducing)
      throws MojoFailureException;

  /** Does what follows the submission. */
  abstract void submitted(ClusterSession cluster, Job job) throws MojoFailureException;
}
