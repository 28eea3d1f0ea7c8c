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
 * @param otherKnownHosts further such files, which are only read
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
    List<Path> otherKnownHosts,
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
    List<Path> known =
        config
            .find(Setting.KNOWN_HOSTS)
            .map(file -> List.of(Path.of(file)))
            .orElseGet(() -> knownHosts(said, host, user, folder));
    return new SshAccess(
        host,
        chosenPort.or(() -> said.first("port").map(Integer::valueOf)).orElse(USUAL_PORT),
        user,
        chosen.map(List::of).orElseGet(() -> identities(said, host, user, folder)),
        credentials.passphrase(),
        credentials.password(),
        known.get(0),
        known.subList(1, known.size()),
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

  /** Those of the user first; the very first is where a new key would be noted. */
  private static List<Path> knownHosts(
      SshConfiguration said, String host, String user, Path folder) {
    List<Path> files =
        new ArrayList<>(said.files("userknownhostsfile", host, user).distinct().toList());
    if (files.isEmpty()) {
      files.add(folder.resolve("known_hosts"));
    }
    said.files("globalknownhostsfile", host, user).forEach(files::add);
    return files;
  }

  /** Returns the name for messages. */
  public String name() {
    return user + "@" + host + ":" + port;
  }
}
