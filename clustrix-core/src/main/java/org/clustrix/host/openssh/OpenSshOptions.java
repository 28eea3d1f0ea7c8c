package org.clustrix.host.openssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;

/**
 * What the settings say to {@code ssh}; all else is as its own configuration says.
 *
 * @param destination the name that its configuration may know
 * @param words the options
 */
public record OpenSshOptions(String destination, List<String> words) {

  /**
   * Reads the settings.
   *
   * @throws ConfigurationException for what {@code ssh} cannot be given without showing it, and for
   *     names that it would take for options
   */
  public static OpenSshOptions of(ClusterConfig config, Credentials credentials) {
    if (credentials.password().isPresent() || credentials.passphrase().isPresent()) {
      throw new ConfigurationException(
          "sshTransport is 'openssh', set in "
              + config.source(Setting.SSH_TRANSPORT)
              + ", and the server entry in settings.xml holds a "
              + (credentials.password().isPresent() ? "password" : "passphrase")
              + ", which ssh takes from a terminal or an agent only",
          "add the key to an SSH agent and leave the entry out, or set sshTransport to 'java'");
    }
    String destination = config.require(Setting.CLUSTER_HOST);
    if (destination.startsWith("-") || destination.matches("(?s).*[\\s\\x00].*")) {
      throw config.invalid(Setting.CLUSTER_HOST, "a host name, or a name in ~/.ssh/config");
    }
    List<String> words = new ArrayList<>();
    config
        .find(Setting.USERNAME)
        .or(credentials::username)
        .ifPresent(user -> add(words, "User", user));
    if (config.find(Setting.CLUSTER_PORT).isPresent()) {
      add(words, "Port", Integer.toString(config.integer(Setting.CLUSTER_PORT, 1)));
    }
    config
        .find(Setting.KEY_FILE)
        .or(credentials::keyFile)
        .ifPresent(
            file -> {
              add(words, "IdentityFile", quoted(config, Setting.KEY_FILE, file));
              // a key that the user named is meant alone
              add(words, "IdentitiesOnly", "yes");
            });
    config
        .find(Setting.KNOWN_HOSTS)
        .ifPresent(
            file -> add(words, "UserKnownHostsFile", quoted(config, Setting.KNOWN_HOSTS, file)));
    // stronger than the user's own configuration, where that says "no"
    add(
        words,
        "StrictHostKeyChecking",
        config.oneOf(Setting.HOST_KEY_CHECKING, "yes", "accept-new"));
    add(words, "ConnectTimeout", Integer.toString(config.integer(Setting.CONNECT_TIMEOUT, 1)));
    add(words, "BatchMode", "yes");
    add(words, "ServerAliveInterval", "15");
    // what the user's configuration has for work at a terminal
    add(words, "ClearAllForwardings", "yes");
    add(words, "RemoteCommand", "none");
    add(words, "RequestTTY", "no");
    return new OpenSshOptions(destination, List.copyOf(words));
  }

  private static void add(List<String> words, String name, String value) {
    words.add("-o");
    words.add(name + "=" + value);
  }

  /** Its configuration splits values at spaces, and knows percent signs and environment. */
  private static String quoted(ClusterConfig config, Setting setting, String file) {
    if (file.contains("\"") || file.contains("${")) {
      throw config.invalid(setting, "a path without quotes and ${, for ssh to read it");
    }
    Path path =
        file.startsWith("~/")
            ? Path.of(System.getProperty("user.home")).resolve(file.substring(2))
            : Path.of(file).toAbsolutePath();
    if (setting == Setting.KEY_FILE && !Files.isReadable(path)) {
      throw config.invalid(setting, "a private key file that can be read");
    }
    return "\"" + path.toString().replace("%", "%%") + "\"";
  }
}
