package org.clustrix.host.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.clustrix.config.Setting;
import org.clustrix.host.HostException;

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

  /**
   * Reads the settings; what they leave open is as {@code ssh} would have it.
   *
   * @throws org.clustrix.host.HostException where its configuration asks for what this transport
   *     does not know
   */
  public static SshAccess of(ClusterConfig config, Credentials credentials) {
    return of(config, credentials, List.of("ssh"));
  }

  static SshAccess of(ClusterConfig config, Credentials credentials, List<String> ssh) {
    Path home = Path.of(System.getProperty("user.home"));
    Path folder = home.resolve(".ssh");
    String name = config.require(Setting.CLUSTER_HOST);
    Optional<String> chosenUser = config.find(Setting.USERNAME).or(credentials::username);
    Optional<Integer> chosenPort =
        config.find(Setting.CLUSTER_PORT).map(text -> config.integer(Setting.CLUSTER_PORT, 1));
    List<String> options = new ArrayList<>();
    chosenUser.ifPresent(user -> options.addAll(List.of("-l", user)));
    chosenPort.ifPresent(port -> options.addAll(List.of("-p", Integer.toString(port))));
    SshConfiguration said = SshConfiguration.of(ssh, folder.resolve("config"), options, name);
    refuseWhatIsUnknown(said, name);
    String host = said.first("hostname").orElse(name);
    String user = chosenUser.or(() -> said.first("user")).orElse(System.getProperty("user.name"));
    Optional<Path> chosen =
        config
            .find(Setting.KEY_FILE)
            .or(credentials::keyFile)
            .map(file -> file.startsWith("~/") ? home.resolve(file.substring(2)) : Path.of(file));
    if (chosen.isPresent() && !Files.isReadable(chosen.get())) {
      throw config.invalid(Setting.KEY_FILE, "a private key file that can be read");
    }
    return new SshAccess(
        host,
        chosenPort.or(() -> said.first("port").map(Integer::valueOf)).orElse(USUAL_PORT),
        user,
        chosen.map(List::of).orElseGet(() -> identities(said, host, user, folder)),
        credentials.passphrase(),
        credentials.password(),
        config
            .find(Setting.KNOWN_HOSTS)
            .map(Path::of)
            .orElseGet(() -> knownHosts(said, host, user, folder)),
        config.oneOf(Setting.HOST_KEY_CHECKING, "yes", "accept-new").equals("accept-new"),
        // a key that the user named is meant alone, as IdentitiesOnly says
        chosen.isEmpty()
            && said.first("identitiesonly").filter("yes"::equals).isEmpty()
            && !said.isNone("identityagent")
            && Stream.ofNullable(System.getenv("SSH_AUTH_SOCK")).anyMatch(s -> !s.isEmpty()),
        Duration.ofSeconds(config.integer(Setting.CONNECT_TIMEOUT, 1)));
  }

  private static void refuseWhatIsUnknown(SshConfiguration said, String host) {
    for (String key : List.of("proxyjump", "proxycommand", "hostkeyalias")) {
      said.first(key)
          .ifPresent(
              value -> {
                throw new HostException(
                    "the configuration of ssh has "
                        + key
                        + " "
                        + value
                        + " for "
                        + host
                        + ", which the transport 'java' does not know",
                    "set -Dclustrix.sshTransport=openssh");
              });
    }
  }

  private static List<Path> identities(
      SshConfiguration said, String host, String user, Path folder) {
    List<Path> found =
        said.files("identityfile", host, user).filter(Files::isReadable).distinct().toList();
    return found.isEmpty()
        ? USUAL_KEYS.stream().map(folder::resolve).filter(Files::isReadable).toList()
        : found;
  }

  /** One file, which is where a new key would be noted too. */
  private static Path knownHosts(SshConfiguration said, String host, String user, Path folder) {
    List<Path> files = said.files("userknownhostsfile", host, user).toList();
    return files.stream()
        .filter(Files::isReadable)
        .findFirst()
        .or(() -> files.stream().findFirst())
        .orElse(folder.resolve("known_hosts"));
  }

  /** Returns the name for messages. */
  public String name() {
    return user + "@" + host + ":" + port;
  }
}
