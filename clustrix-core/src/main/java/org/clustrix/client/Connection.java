package org.clustrix.client;

import java.time.Duration;
import java.util.function.Function;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.job.ClusterSession;
import org.clustrix.packaging.PackageFiles;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;
import org.clustrix.staging.StagedFiles;

/** One cluster of an executor: what was brought there, and who waits for jobs. Thread-safe. */
final class Connection implements AutoCloseable {
  private final ClusterSession session;
  private final JobWatch watch;
  private final Once<String, Deployment> deployments = new Once<>();

  private Connection(ClusterSession session, JobWatch watch) {
    this.session = session;
    this.watch = watch;
  }

  static Connection open(ClusterConfig config, Credentials credentials) {
    Duration pause = Duration.ofSeconds(config.integer(Setting.POLL_INTERVAL, 1));
    ClusterSession session = ClusterSession.open(config, credentials);
    return new Connection(session, new JobWatch(session, pause));
  }

  ClusterSession session() {
    return session;
  }

  JobWatch watch() {
    return watch;
  }

  /** Brings a package, where that has not been done yet. */
  Deployment deploy(ClusterSession settings, PackageInfo info) {
    return deployments.get(
        info.packageId(),
        () ->
            settings.deploy(
                new DeploymentRequest(
                    info.packagePath(),
                    info.metadata(),
                    PackageFiles.analysisOf(info),
                    dependency -> info.artifacts().get(dependency.sha256())),
                Progress.SILENT));
  }

  /** Brings a package and the inputs of one submission, and submits. */
  <T> T submitted(
      ClusterSession settings,
      PackageInfo info,
      StagedFiles files,
      Function<Deployment, T> submission) {
    Deployment deployment = deploy(settings, info);
    try {
      return submission.apply(settings.stage(deployment, files, Progress.SILENT));
    } catch (ClustrixException e) {
      // a cleanup may have taken the package: the next call brings it again
      deployments.forget(info.packageId());
      throw e;
    }
  }

  @Override
  public void close() {
    watch.close();
    session.close();
  }
}
