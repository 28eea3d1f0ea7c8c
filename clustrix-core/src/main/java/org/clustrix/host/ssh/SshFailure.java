package org.clustrix.host.ssh;

import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clustrix.host.HostException;
import org.clustrix.host.HostKeyException;

/** From what JSch says to what a user can do. Stateless. */
final class SshFailure {
  private static final String LOOK = "check the network, and whether the host is up";

  private SshFailure() {}

  static HostException explain(SshAccess access, String fingerprint, JSchException e) {
    String where = access.name();
    String target =
        access.port() == 22 ? access.host() : "-p " + access.port() + " " + access.host();
    if (e instanceof JSchUnknownHostKeyException) {
      return new HostKeyException(
          "the host key of "
              + where
              + " is not known: it offers "
              + fingerprint
              + ", looked up in "
              + where(access),
          "compare the fingerprint with the one that the cluster's documentation names, then connect"
              + " once with 'ssh "
              + target
              + "' or set -Dclustrix.hostKeyChecking=accept-new",
          e);
    }
    if (e instanceof JSchChangedHostKeyException) {
      return new HostKeyException(
          "the host key of "
              + where
              + " has CHANGED: it offers "
              + fingerprint
              + ", and that is not the one in "
              + where(access),
          "someone may be listening; ask the cluster's staff, and only when they confirm the new key"
              + " remove the old one with \"ssh-keygen -f '"
              + KnownHostFiles.readable(access).get(0)
              + "' -R '"
              + (access.port() == 22 ? access.host() : "[" + access.host() + "]:" + access.port())
              + "'\"",
          e);
    }
    String said = String.valueOf(e.getMessage());
    if (said.startsWith("Auth fail") || said.startsWith("Auth cancel")) {
      return new HostException(
          where + " did not let us in (" + said + "); offered: " + offered(access),
          "check username, keyFile, or the server entry '"
              + access.host()
              + "' in settings.xml that holds the password or passphrase",
          e);
    }
    if (said.contains("USERAUTH fail") || said.contains("invalid privatekey")) {
      return new HostException(
          "a private key of " + access.identities() + " cannot be opened: " + said,
          "if it has a passphrase, add it to an SSH agent or to the server entry '"
              + access.host()
              + "' in settings.xml as <passphrase>",
          e);
    }
    return new HostException("cannot connect to " + where + ": " + reason(e), remedy(e), e);
  }

  /** What was open is not any more; the cause may be null. */
  static HostException broken(SshAccess access, Exception cause) {
    return new HostException(
        "the connection to " + access.name() + " broke", "try again; " + LOOK, cause);
  }

  /** The connection is there, and the server opens no further channel in it. */
  static HostException noSession(SshAccess access, JSchException e) {
    return new HostException(
        access.name() + " lets in no further command: " + reason(e),
        "try again; ask the cluster's staff whether it limits the sessions of a connection"
            + " (MaxSessions)",
        e);
  }

  private static String where(SshAccess access) {
    List<Path> files = KnownHostFiles.readable(access);
    return files.isEmpty()
        ? access.knownHosts() + ", which is not there"
        : files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String reason(JSchException e) {
    Throwable cause = e.getCause();
    if (cause instanceof UnknownHostException) {
      return "there is no host of that name";
    }
    return cause == null ? String.valueOf(e.getMessage()) : String.valueOf(cause.getMessage());
  }

  private static String remedy(JSchException e) {
    Throwable cause = e.getCause();
    if (cause instanceof UnknownHostException) {
      return "check clusterHost";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "check clusterHost and clusterPort, and whether a VPN is needed";
    }
    if (cause instanceof SocketTimeoutException
        || String.valueOf(e.getMessage()).contains("timeout")) {
      return "check the network, or raise connectTimeout";
    }
    return LOOK;
  }

  private static String offered(SshAccess access) {
    StringBuilder text = new StringBuilder();
    if (access.agent()) {
      text.append("the agent's keys, ");
    }
    access.identities().forEach(file -> text.append(file).append(", "));
    if (access.password().isPresent()) {
      text.append("a password, ");
    }
    return text.isEmpty() ? "nothing" : text.substring(0, text.length() - 2);
  }
}
