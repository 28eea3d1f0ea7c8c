package org.clustrix.host.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.SSHAgentConnector;
import org.clustrix.host.HostException;

/** The SSH agent of the user, at {@code SSH_AUTH_SOCK}. Stateless. */
final class SshAgent {
  private SshAgent() {}

  /**
   * Returns its keys.
   *
   * @throws HostException where it does not answer
   */
  static IdentityRepository keys() {
    try {
      return new AgentIdentityRepository(new SSHAgentConnector());
    } catch (AgentProxyException e) {
      throw new HostException(
          "the SSH agent at SSH_AUTH_SOCK does not answer: " + e.getMessage(),
          "start it, or unset SSH_AUTH_SOCK",
          e);
    }
  }
}
