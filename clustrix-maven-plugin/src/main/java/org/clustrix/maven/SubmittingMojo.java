package org.clustrix.maven;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.deploy.Deployment;
import org.clustrix.job.ArgumentCheck;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.problem.ClustrixException;
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

  private final RepositorySystem repositories;
  private final SettingsDecrypter decrypter;

  SubmittingMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    this.repositories = repositories;
    this.decrypter = decrypter;
  }

  @Override
  final void perform() throws MojoFailureException {
    List<FunctionPackages.Packaged> packages = new FunctionPackages(this, repositories).make(true);
    if (packages.isEmpty()) {
      return;
    }
    if (packages.size() > 1) {
      throw new ClustrixException(
          "there are several functions: "
              + packages.stream()
                  .map(FunctionPackages.Packaged::function)
                  .collect(Collectors.joining(", ")),
          "choose one with -Dclustrix.function=…");
    }
    submit(packages.get(0));
  }

  private void submit(FunctionPackages.Packaged packaged) throws MojoFailureException {
    String arguments = commandLine().text("args", args);
    // before anything is connected or uploaded
    ArgumentCheck.check(packaged.info().metadata().function(), arguments);
    Deployments deployments = new Deployments(this, decrypter);
    try (ClusterSession cluster = deployments.connect(packaged.settings())) {
      Deployment deployment = deployments.deploy(cluster, packaged);
      String name = commandLine().text("job", job == null ? "" : job).strip();
      Job submitted = cluster.submit(deployment, arguments, name);
      getLog().info("Submitted " + submitted.name() + " (id " + submitted.schedulerId() + ")");
      submitted(cluster, submitted);
    }
  }

  /** Does what follows the submission. */
  abstract void submitted(ClusterSession cluster, Job job) throws MojoFailureException;
}
