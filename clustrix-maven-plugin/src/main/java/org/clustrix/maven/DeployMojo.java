package org.clustrix.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.config.ConfigurationException;
import org.clustrix.deploy.Rollback;
import org.clustrix.job.ClusterSession;
import org.eclipse.aether.RepositorySystem;

/**
 * Packages the functions and brings them to the cluster: only what is not there yet, complete or
 * not at all. Without a name, the functions that were packaged last are meant.
 */
@Mojo(
    name = "deploy",
    defaultPhase = LifecyclePhase.DEPLOY,
    requiresProject = false,
    threadSafe = true)
public final class DeployMojo extends ClusterMojo {
  /** Tells what would be moved, and changes nothing on the cluster. */
  @Parameter(property = "clustrix.dryRun", defaultValue = "false")
  private boolean dryRun;

  /**
   * Lets the function that {@code clustrix.function} names stand for the package that was deployed
   * before. Needs no project; nothing is packaged or moved.
   */
  @Parameter(property = "clustrix.rollback", defaultValue = "false")
  private boolean rollback;

  private final RepositorySystem repositories;
  private final SettingsDecrypter decrypter;

  /** Made by Maven. */
  @Inject
  public DeployMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    this.repositories = repositories;
    this.decrypter = decrypter;
  }

  @Override
  void perform() throws MojoFailureException {
    Deployments deployments = new Deployments(this, decrypter);
    boolean dry = commandLine().flag("dryRun", dryRun);
    if (commandLine().flag("rollback", rollback)) {
      rollBack(deployments, dry);
      return;
    }
    forEachModule(() -> deployAll(deployments, dry));
  }

  private void deployAll(Deployments deployments, boolean dry) {
    for (FunctionPackages.Packaged packaged : new FunctionPackages(this, repositories).make(true)) {
      try (ClusterSession cluster = deployments.connect(packaged.settings())) {
        if (dry) {
          deployments.plan(cluster, packaged);
        } else {
          deployments.deploy(cluster, packaged);
        }
      }
    }
  }

  private void rollBack(Deployments deployments, boolean dry) {
    List<String> functions = requestedFunctions();
    if (functions.isEmpty()) {
      throw new ConfigurationException(
          "no function is named that could be rolled back",
          "name it with -Dclustrix.function=com.acme.Analysis#run");
    }
    try (ClusterSession cluster = deployments.connect(new AnnotatedPlace(this).of(""))) {
      for (String function : functions) {
        Rollback done = cluster.rollback(function, dry);
        getLog()
            .info(
                (dry ? "Would roll back " : "Rolled back ")
                    + done.function()
                    + " on "
                    + cluster.hostName()
                    + " from package "
                    + done.from()
                    + " to "
                    + done.to());
      }
    }
  }
}
