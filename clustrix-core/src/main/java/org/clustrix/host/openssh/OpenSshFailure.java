package org.clustrix.host.openssh;

import org.clustrix.host.HostException;

/** From what {@code ssh} prints to what a user can do. Stateless. */
final class OpenSshFailure {
  private OpenSshFailure() {}

  static HostException explain(String destination, String said) {
    String text = said.strip();
    return new HostException(
        "ssh cannot connect to " + destination + ": " + (text.isEmpty() ? "it says nothing" : text),
        remedy(destination, text));
  }

  private static String remedy(String destination, String said) {
    if (said.contains("IDENTIFICATION HAS CHANGED")) {
      return "someone may be listening; ask the cluster's staff, and only when they confirm the new key"
          + " remove the old one with 'ssh-keygen -R "
          + destination
          + "'";
    }
    if (said.contains("Host key verification failed")) {
      return "compare the fingerprint with the one that the cluster's documentation names, then connect"
          + " once with 'ssh "
          + destination
          + "' or set -Dclustrix.hostKeyChecking=accept-new";
    }
    if (said.contains("Permission denied") || said.contains("Too many authentication")) {
      return "'ssh -o BatchMode=yes "
          + destination
          + "' must work without a question: add the key to an agent, get a ticket, or open a"
          + " connection that it may share";
    }
    if (said.contains("Could not resolve")) {
      return "check clusterHost";
    }
    if (said.contains("Bad configuration option") || said.contains("Unsupported option")) {
      return "this ssh is too old; set sshTransport to 'java'";
    }
    return "check clusterHost and clusterPort, whether a VPN is needed, and what 'ssh "
        + destination
        + "' says";
  }
}
