package org.clustrix.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.config.ClusterConfig;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentPlan;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.inspection.ByteSize;
import org.clustrix.job.ClusterSession;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.sharing.Placed;
import org.clustrix.staging.StagedFiles;

/** Deployments of one goal: the connection, the request, and what is told of it. */
final class Deployments {
  private final ClustrixMojo mojo;
  private final SettingsDecrypter decrypter;
  private final Log log;

  Deployments(ClustrixMojo mojo, SettingsDecrypter decrypter) {
    this.mojo = mojo;
    this.decrypter = decrypter;
    this.log = mojo.getLog();
  }

  ClusterSession connect(Map<String, List<String>> annotated) {
    ClusterConfig config = mojo.config(annotated);
    return ClusterSession.open(
        config, SettingsCredentials.find(mojo.session().getSettings(), decrypter, config));
  }

  /** Tells what a deployment would do. */
  void plan(ClusterSession cluster, FunctionPackages.Packaged packaged) {
    DeploymentPlan plan = cluster.plan(request(packaged));
    Deployment.Traffic traffic = plan.traffic();
    log.info(
        "Would deploy "
            + packaged.info().metadata().function().qualname()
            + " to "
            + cluster.hostName()
            + ": move "
            + text(traffic));
    log.info(
        "  package "
            + plan.packageId()
            + (plan.installed() ? " is installed in " : " is not installed in ")
            + plan.stateFolder());
    log.info("  " + plan.function() + aliased(plan));
  }

  private static String aliased(DeploymentPlan plan) {
    if (plan.aliasBefore().isEmpty()) {
      return " would stand for it, and stands for nothing now";
    }
    return plan.aliasBefore().equals(plan.packageId())
        ? " stands for it already"
        : " would stand for it, and stands for " + plan.aliasBefore() + " now";
  }

  private static String text(Deployment.Traffic traffic) {
    return traffic.movedFiles()
        + " files ("
        + ByteSize.text(traffic.movedBytes())
        + "), already there "
        + traffic.presentFiles()
        + " ("
        + ByteSize.text(traffic.presentBytes())
        + ")";
  }

  private static String text(Placed placed) {
    return "shared filesystem, nothing sent: "
        + placed.files()
        + " files ("
        + ByteSize.text(placed.bytes())
        + ") put into place there ("
        + placed.ways()
        + "), moved ";
  }

  private static DeploymentRequest request(FunctionPackages.Packaged packaged) {
    PackageInfo info = packaged.info();
    return new DeploymentRequest(
        info.packagePath(), info.metadata(), packaged.analysis(), packaged.artifacts());
  }

  /** Finds what jobs get and give, before anything is connected. */
  StagedFiles files(Map<String, List<String>> annotated) {
    File folder = mojo.project().getBasedir();
    return StagedFiles.of(
        mojo.config(annotated),
        folder == null ? Path.of("").toAbsolutePath() : folder.toPath(),
        mojo.outputFolder());
  }

  /** Brings what the next job is to find. */
  Deployment stage(ClusterSession cluster, Deployment deployment, StagedFiles files) {
    Deployment staged = cluster.stage(deployment, files, new ConsoleProgress(log));
    if (!files.inputs().isEmpty()) {
      log.info(
          "Staged "
              + files.inputs().size()
              + " inputs and their list: moved "
              + text(staged.staged().traffic()));
    }
    return staged;
  }

  Deployment deploy(ClusterSession cluster, FunctionPackages.Packaged packaged) {
    PackageInfo info = packaged.info();
    long started = System.nanoTime();
    Deployment deployment = cluster.deploy(request(packaged), new ConsoleProgress(log));
    Deployment.Traffic traffic = deployment.traffic();
    log.info(
        "Deployed "
            + info.metadata().function().qualname()
            + " to "
            + cluster.hostName()
            + " in "
            + (System.nanoTime() - started) / 1_000_000
            + " ms: "
            + deployment.placed().map(Deployments::text).orElse("moved ")
            + text(traffic));
    log.info("  package " + info.packageId() + " in " + deployment.packageFolder());
    if (!deployment.incoming().isEmpty()) {
      log.info("  there is no Java on the login host: the first job installs it");
    }
    return deployment;
  }
}
