package org.clustrix.job;

import java.util.Locale;
import java.util.Optional;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.ArtifactTransfer;
import org.clustrix.deploy.SupplyPolicy;
import org.clustrix.host.Host;
import org.clustrix.host.LocalHost;
import org.clustrix.host.SharedHost;
import org.clustrix.host.TracedHost;
import org.clustrix.host.openssh.OpenSshHost;
import org.clustrix.host.openssh.OpenSshOptions;
import org.clustrix.host.ssh.SshAccess;
import org.clustrix.host.ssh.SshHost;
import org.clustrix.sharing.SharedDirectories;

/** Opens the host that a configuration names. Stateless. */
public final class Hosts {
  private Hosts() {}

  /**
   * Connects.
   *
   * @param credentials used for this host only
   * @throws org.clustrix.host.HostException where the host cannot be reached or does not let us in,
   *     with a remedy
   */
  public static Host open(ClusterConfig config, Credentials credentials) {
    return TracedHost.over(connect(config, credentials), config.trace());
  }

  private static Host connect(ClusterConfig config, Credentials credentials) {
    String transport = config.oneOf(Setting.SSH_TRANSPORT, "java", "openssh");
    String type = config.text(Setting.CLUSTER_TYPE);
    boolean hostless = !type.equals("ssh") && config.find(Setting.CLUSTER_HOST).isEmpty();
    if (type.equals("local") || hostless) {
      // a scheduler without a host: its commands are on this machine, as on a login node
      return new LocalHost();
    }
    return transport.equals("openssh")
        ? OpenSshHost.connect(OpenSshOptions.of(config, credentials))
        : SshHost.connect(SshAccess.of(config, credentials));
  }

  /** Connects as {@link #open} does, for many threads. */
  static Host openShared(ClusterConfig config, Credentials credentials) {
    Host first = open(config, credentials);
    return first.isHere() ? first : new SharedHost(() -> open(config, credentials), first);
  }

  /**
   * Returns the server that this program connects to by itself; empty for this machine, and where
   * the system's {@code ssh} knows the way.
   */
  public static Optional<SshAccess> server(ClusterConfig config, Credentials credentials) {
    boolean here =
        config.text(Setting.CLUSTER_TYPE).equals("local")
            || config.find(Setting.CLUSTER_HOST).isEmpty();
    return here || config.text(Setting.SSH_TRANSPORT).equals("openssh")
        ? Optional.empty()
        : Optional.of(SshAccess.of(config, credentials));
  }

  /** Returns what a cluster may fetch itself of the artifacts that it does not have. */
  public static SupplyPolicy supply(ClusterConfig config) {
    String word = config.oneOf(Setting.ARTIFACT_TRANSFER, "push", "pull", "auto");
    String repository = config.text(Setting.ARTIFACT_REPOSITORY);
    if (!repository.isEmpty() && !SupplyPolicy.isUsable(repository)) {
      throw new ConfigurationException(
          "artifactRepository is '"
              + repository
              + "', set in "
              + config.source(Setting.ARTIFACT_REPOSITORY),
          "it must be the http or https URL of a Maven repository that the cluster reaches");
    }
    return new SupplyPolicy(ArtifactTransfer.valueOf(word.toUpperCase(Locale.ROOT)), repository);
  }

  /**
   * Returns where this machine might see the work directory of a cluster.
   *
   * @throws ConfigurationException where the setting names no folder
   */
  public static SharedDirectories shared(ClusterConfig config) {
    Setting setting = Setting.SHARED_DIRECTORY;
    try {
      return SharedDirectories.of(config.list(setting));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          setting.key() + " is '" + e.getMessage() + "', set in " + config.source(setting),
          "it must be an absolute folder on this machine through which the cluster's work directory"
              + " is seen, several of them by commas, or "
              + SharedDirectories.OFF);
    }
  }
}
