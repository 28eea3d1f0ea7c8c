package org.clustrix.maven;

import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.deploy.Deployment;
import org.clustrix.job.ArgumentCheck;
import org.clustrix.job.ClusterExecutor;
import org.clustrix.job.Job;
import org.clustrix.job.JobStatus;
import org.clustrix.problem.ClustrixException;
import org.eclipse.aether.RepositorySystem;

/**
 * Deploys the function, calls it on the cluster with JSON arguments, waits, and prints the result
 * as JSON. The build fails where the function does not return.
 */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends ClusterMojo {
  /** The arguments: a JSON array by position, or an object by parameter names. */
  @Parameter(property = "clustrix.args", defaultValue = "[]")
  private String args;

  private final RepositorySystem repositories;
  private final SettingsDecrypter decrypter;

  /** Made by Maven. */
  @Inject
  public RunMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    this.repositories = repositories;
    this.decrypter = decrypter;
  }

  @Override
  void perform() throws MojoFailureException {
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
    run(packages.get(0));
  }

  private void run(FunctionPackages.Packaged packaged) throws MojoFailureException {
    String arguments = commandLine().text("args", args);
    // before anything is connected or uploaded
    ArgumentCheck.check(packaged.info().metadata().function(), arguments);
    Deployments deployments = new Deployments(this, decrypter);
    try (ClusterExecutor cluster = deployments.connect(packaged.settings())) {
      Deployment deployment = deployments.deploy(cluster, packaged.info());
      Job job = cluster.submit(deployment, arguments);
      getLog().info("Submitted " + job.name() + " (id " + job.schedulerId() + ")");
      JobStatus status = job.await(new ConsoleProgress(getLog()));
      new JobReport(job, status, cluster.hostName(), getLog()).tell(outputFolder());
    }
  }
}
