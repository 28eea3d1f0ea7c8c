package org.clustrix.it.testbed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What {@code testbed/up} says about the running test bed. Immutable. */
public final class Testbed {
  private final Properties properties;

  private Testbed(Properties properties) {
    this.properties = properties;
  }

  /** Returns the file in which a running test bed describes itself. */
  static Path file() {
    String temporary = System.getenv().getOrDefault("TMPDIR", "/tmp");
    return Path.of(temporary, "clustrix-it-testbed", "testbed.properties");
  }

  /** Returns the test bed, empty where it is not up. */
  static Optional<Testbed> find() {
    if (!Files.isReadable(file())) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new Testbed(properties));
  }

  /**
   * Returns the test bed.
   *
   * @throws AssertionError where it is not up
   */
  public static Testbed get() {
    return find().orElseThrow(() -> new AssertionError(missing()));
  }

  static String missing() {
    return "the test bed is not up (no " + file() + "); start it as root: clustrix-it/testbed/up";
  }

  /** Returns the address of the SSH server. */
  public String host() {
    return value("ssh.host");
  }

  /** Returns the port of the SSH server. */
  public String port() {
    return value("ssh.port");
  }

  /** Returns the port as a number. */
  public int portNumber() {
    return Integer.parseInt(port());
  }

  /** Returns the address of the login host of a kind of cluster. */
  public String host(ClusterKind kind) {
    return kind == ClusterKind.SGE ? value("sge.host") : host();
  }

  /** Returns the port of the SSH server of a kind of cluster. */
  public String port(ClusterKind kind) {
    return switch (kind) {
      case SGE -> value("sge.port");
      case SLURM_ACCOUNTED -> value("slurmdbd.port");
      default -> port();
    };
  }

  /** Returns the file of the host keys of a kind of cluster. */
  public String knownHosts(ClusterKind kind) {
    return switch (kind) {
      case SGE -> value("sge.knownHosts");
      case SLURM_ACCOUNTED -> value("slurmdbd.knownHosts");
      default -> knownHosts();
    };
  }

  /** Returns the user who logs in with {@link #keyFile}. */
  public String user() {
    return value("ssh.user");
  }

  /** Returns the home folder of {@link #user}. */
  public String home() {
    return value("ssh.home");
  }

  /** Returns the private key of {@link #user}. */
  public String keyFile() {
    return value("ssh.keyFile");
  }

  /** Returns the file of the server's host keys. */
  public String knownHosts() {
    return value("ssh.knownHosts");
  }

  /** Returns the user who logs in with {@link #password}. */
  public String passwordUser() {
    return value("ssh.passwordUser");
  }

  /** Returns the home folder of {@link #passwordUser}. */
  public String passwordHome() {
    return value("ssh.passwordHome");
  }

  /** Returns the log of the SSH server. */
  public Path sshLog() {
    return Path.of(value("ssh.log"));
  }

  /** Reads the password of {@link #passwordUser}. */
  public String password() {
    try {
      return Files.readString(Path.of(value("ssh.passwordFile")), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the nodes of the Slurm without accounting. */
  public List<String> nodes() {
    return nodes(ClusterKind.SLURM);
  }

  /** Returns the names of the nodes of a kind of Slurm. */
  public List<String> nodes(ClusterKind kind) {
    String key = kind == ClusterKind.SLURM_ACCOUNTED ? "slurmdbd.nodes" : "slurm.nodes";
    return List.of(value(key).split(",", -1));
  }

  /** Returns a folder of environment modules. */
  public String modules() {
    return value("modules.folder");
  }

  String value(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new AssertionError(
          file() + " has no " + key + "; bring all parts up: clustrix-it/testbed/up");
    }
    return value;
  }
}
