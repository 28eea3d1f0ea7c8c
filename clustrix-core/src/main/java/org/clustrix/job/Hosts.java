package org.clustrix.job;

import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.host.Host;
import org.clustrix.host.LocalHost;
import org.clustrix.host.openssh.OpenSshHost;
import org.clustrix.host.openssh.OpenSshOptions;
import org.clustrix.host.ssh.SshAccess;
import org.clustrix.host.ssh.SshHost;

/** Opens the host that a configuration names. Stateless. */
final class Hosts {
  private Hosts() {}

  /**
   * Connects.
   *
   * @param credentials used for this host only
   * @throws org.clustrix.host.HostException where the host cannot be reached or does not let us in,
   *     with a remedy
   */
  static Host open(ClusterConfig config, Credentials credentials) {
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
}
