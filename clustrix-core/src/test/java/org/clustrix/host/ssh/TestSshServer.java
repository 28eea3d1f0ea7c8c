package org.clustrix.host.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.InvertedShellWrapper;
import org.apache.sshd.server.shell.ProcessShell;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.clustrix.config.Secret;

/**
 * A real SSH server in this JVM, on a port of its own on loopback; commands run in a real shell.
 */
public final class TestSshServer implements AutoCloseable {
  /** What the server accepts, with any name. */
  public static final String PASSWORD = "correct horse";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = newKey();
  private final KeyPair clientKey = newKey();
  private final Path folder;
  private volatile String loginShell = "/bin/sh";

  /** Starts one that runs commands as they are. */
  public TestSshServer(Path folder) {
    this(folder, List.of());
  }

  /**
   * Starts one.
   *
   * @param folder for its files
   * @param prefix words before each command, such as {@code env -i HOME=…}
   */
  public TestSshServer(Path folder, List<String> prefix) {
    this.folder = folder;
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
    server.setPublickeyAuthenticator((user, key, session) -> key.equals(clientKey.getPublic()));
    server.setCommandFactory(
        (channel, command) -> {
          List<String> words = new ArrayList<>(prefix);
          words.addAll(List.of(loginShell, "-c", command));
          return new InvertedShellWrapper(new ProcessShell(words));
        });
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cipher of what its one client sends. */
  public String cipher() {
    return server.getActiveSessions().get(0).getNegotiatedKexParameter(KexProposalOption.C2SENC);
  }

  /** Has commands run as accounts do whose login shell is another. */
  public void loginShell(String path) {
    loginShell = path;
  }

  /** Has it refuse all commands, as accounts for SFTP alone do. */
  public void refuseCommands() {
    server.setCommandFactory(
        (channel, command) ->
            new InvertedShellWrapper(
                new ProcessShell(
                    "/bin/sh", "-c", "echo 'This service allows sftp connections only.'; exit 1")));
  }

  /** Makes a key that no server has. */
  public static KeyPair newKey() {
    try {
      var generator = SecurityUtils.getKeyPairGenerator("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the private key of a client that the server lets in. */
  public Path keyFile() throws Exception {
    Path file = folder.resolve("client_key");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(clientKey, "test", null, out);
    }
    return file;
  }

  /** Writes a known_hosts file that holds a key for this server. */
  public Path knownHosts(KeyPair key) throws IOException {
    return Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
  }

  /** Writes a known_hosts file that holds the key of this server. */
  public Path knownHosts() throws IOException {
    return knownHosts(hostKey);
  }

  /** Returns how to enter it. */
  public SshAccess access() throws IOException {
    return access(knownHosts(), false, PASSWORD);
  }

  SshAccess access(Path knownHosts, boolean acceptNew, String password) {
    return new SshAccess(
        "127.0.0.1",
        server.getPort(),
        "tester",
        List.of(),
        Optional.empty(),
        Optional.of(new Secret(password)),
        knownHosts,
        List.of(),
        acceptNew,
        false,
        Duration.ofSeconds(10));
  }

  /** Returns its port on 127.0.0.1. */
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
