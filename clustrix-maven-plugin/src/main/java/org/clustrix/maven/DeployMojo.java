package org.clustrix.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.job.ClusterExecutor;
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
  private final RepositorySystem repositories;
  private final SettingsDecrypter decrypter;

  /** Made by Maven. */
  @Inject
  public DeployMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
    this.repositories = repositories;
    this.decrypter = decrypter;
  }

  @Override
  void perform() {
    Deployments deployments = new Deployments(this, decrypter);
    for (FunctionPackages.Packaged packaged : new FunctionPackages(this, repositories).make(true)) {
      try (ClusterExecutor cluster = deployments.connect(packaged.settings())) {
        deployments.deploy(cluster, packaged);
      }
    }
  }
}
