package org.clustrix.host.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.clustrix.config.Setting;

/**
 * How to reach and enter one host.
 *
 * @param host name or address
 * @param port of the SSH server
 * @param user login name
 * @param identities private key files, tried in order after the agent's
 * @param passphrase opens the identities, where they need one
 * @param password offered last
 * @param knownHosts the file of known host keys
 * @param acceptNew whether a key that is not known is noted there; a changed one never is
 * @param agent whether an SSH agent is asked
 * @param timeout of the connection
 */
public record SshAccess(
    String host,
    int port,
    String user,
    List<Path> identities,
    Optional<Secret> passphrase,
    Optional<Secret> password,
    Path knownHosts,
    boolean acceptNew,
    boolean agent,
    Duration timeout) {
  private static final int USUAL_PORT = 22;
  private static final List<String> USUAL_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  /** Reads the settings; what they leave open is as {@code ssh} would have it. */
  public static SshAccess of(ClusterConfig config, Credentials credentials) {
    Path home = Path.of(System.getProperty("user.home"));
    Path folder = home.resolve(".ssh");
    Optional<Path> chosen =
        config
            .find(Setting.KEY_FILE)
            .or(credentials::keyFile)
            .map(file -> file.startsWith("~/") ? home.resolve(file.substring(2)) : Path.of(file));
    if (chosen.isPresent() && !Files.isReadable(chosen.get())) {
      throw config.invalid(Setting.KEY_FILE, "a private key file that can be read");
    }
    List<Path> identities =
        chosen
            .map(List::of)
            .orElseGet(
                () -> USUAL_KEYS.stream().map(folder::resolve).filter(Files::isReadable).toList());
    return new SshAccess(
        config.require(Setting.CLUSTER_HOST),
        config.find(Setting.CLUSTER_PORT).isEmpty()
            ? USUAL_PORT
            : config.integer(Setting.CLUSTER_PORT, 1),
        config
            .find(Setting.USERNAME)
            .or(credentials::username)
            .orElse(System.getProperty("user.name")),
        identities,
        credentials.passphrase(),
        credentials.password(),
        config.find(Setting.KNOWN_HOSTS).map(Path::of).orElse(folder.resolve("known_hosts")),
        config.oneOf(Setting.HOST_KEY_CHECKING, "yes", "accept-new").equals("accept-new"),
        // a key that the user named is meant alone, as IdentitiesOnly says
        chosen.isEmpty()
            && Stream.ofNullable(System.getenv("SSH_AUTH_SOCK")).anyMatch(s -> !s.isEmpty()),
        Duration.ofSeconds(config.integer(Setting.CONNECT_TIMEOUT, 1)));
  }

  /** Returns the name for messages. */
  public String name() {
    return user + "@" + host + ":" + port;
  }
}
