package org.clustrix.maven;

import java.util.Optional;
import java.util.StringJoiner;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.clustrix.config.Setting;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Credentials from the servers of settings.xml, encrypted ones too. An entry is offered only to the
 * host that its id or its {@code <configuration><clusterHost>} names: a project that is not trusted
 * could otherwise send any password of the user to a machine of its choice. Stateless.
 */
final class SettingsCredentials {
  private SettingsCredentials() {}

  static Credentials find(Settings settings, SettingsDecrypter decrypter, ClusterConfig config) {
    Optional<String> host = config.find(Setting.CLUSTER_HOST);
    if (host.isEmpty()) {
      return Credentials.NONE;
    }
    Optional<String> asked = config.find(Setting.SERVER_ID);
    Server server = settings.getServer(asked.orElse(host.get()));
    if (server == null) {
      if (asked.isEmpty()) {
        return Credentials.NONE;
      }
      throw config.invalid(Setting.SERVER_ID, "the id of a <server> in settings.xml");
    }
    requireNamed(server, host.get());
    return decrypted(server, decrypter);
  }

  /** Tells what there is, for people. */
  static String told(Credentials credentials) {
    if (credentials.equals(Credentials.NONE)) {
      return "settings.xml has no server entry for this host: keys and the agent are used";
    }
    StringJoiner parts = new StringJoiner(", ", "settings.xml has a server entry: ", "");
    credentials.username().ifPresent(name -> parts.add("username " + name));
    credentials.password().ifPresent(secret -> parts.add("password " + secret));
    credentials.keyFile().ifPresent(file -> parts.add("privateKey " + file));
    credentials.passphrase().ifPresent(secret -> parts.add("passphrase " + secret));
    return parts.toString();
  }

  private static void requireNamed(Server server, String host) {
    String named = element(server, "clusterHost").orElse(server.getId());
    if (!named.equals(host)) {
      throw new ConfigurationException(
          "the server entry '" + server.getId() + "' of settings.xml is not for host " + host,
          "if it is meant, add <configuration><clusterHost>"
              + host
              + "</clusterHost></configuration> to the entry");
    }
  }

  private static Credentials decrypted(Server server, SettingsDecrypter decrypter) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new ConfigurationException(
            "the server entry '" + server.getId() + "' of settings.xml cannot be decrypted",
            "check settings-security.xml");
      }
    }
    Server open = result.getServer();
    return new Credentials(
        Optional.ofNullable(open.getUsername()),
        Optional.ofNullable(open.getPassword()).map(Secret::new),
        Optional.ofNullable(open.getPrivateKey()),
        Optional.ofNullable(open.getPassphrase()).map(Secret::new));
  }

  private static Optional<String> element(Server server, String name) {
    if (server.getConfiguration() instanceof Xpp3Dom configuration
        && configuration.getChild(name) != null) {
      return Optional.ofNullable(configuration.getChild(name).getValue()).map(String::strip);
    }
    return Optional.empty();
  }
}
