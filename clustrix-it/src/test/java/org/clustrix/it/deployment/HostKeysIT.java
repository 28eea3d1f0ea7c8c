package org.clustrix.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clustrix.host.Command;
import org.clustrix.host.HostException;
import org.clustrix.host.ssh.SshAccess;
import org.clustrix.host.ssh.SshHost;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which host keys the default transport takes, from a real sshd that has a certificate. */
@OnTestbed
final class HostKeysIT {
  @TempDir private Path folder;
  private Sshd sshd;
  private Path authority;
  private Path key;

  @BeforeEach
  void start() throws Exception {
    authority = folder.resolve("authority");
    Call.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", authority.toString());
    Path certificate = folder.resolve("host-cert.pub");
    sshd =
        new Sshd(
            folder.resolve("sshd"),
            List.of(),
            "127.0.0.1",
            List.of("HostCertificate " + certificate));
    String host = sshd.file("host.pub").toString();
    Call.of(
        "ssh-keygen",
        "-q",
        "-s",
        authority.toString(),
        "-I",
        "login",
        "-h",
        "-n",
        "127.0.0.1",
        host);
    Files.move(sshd.file("host-cert.pub"), certificate);
    sshd.reload();
    key = sshd.file("user");
  }

  @AfterEach
  void stop() {
    sshd.close();
  }

  private Path file(String name, String... lines) throws Exception {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private String known(String publicKey) throws Exception {
    return Sshd.known("127.0.0.1", Path.of(publicKey), sshd.port()).strip();
  }

  private String authority(String marker) throws Exception {
    return marker + " " + known(authority + ".pub");
  }

  private String answer(boolean acceptNew, Path... knownHosts) {
    List<Path> others = new ArrayList<>(List.of(knownHosts));
    SshAccess access =
        new SshAccess(
            "127.0.0.1",
            sshd.port(),
            System.getProperty("user.name"),
            List.of(key),
            Optional.empty(),
            Optional.empty(),
            others.remove(0),
            others,
            acceptNew,
            false,
            Duration.ofSeconds(20));
    try (SshHost host = SshHost.connect(access)) {
      host.upload(key, folder.resolve("uploaded").toString(), bytes -> {});
      return host.run(Command.of("echo in")).out().strip();
    }
  }

  @Test
  void aCertificateOfAKnownAuthorityIsTaken() throws Exception {
    assertThat(answer(false, file("known", authority("@cert-authority")))).isEqualTo("in");
  }

  @Test
  void aKeyThatIsKnownIsTakenThoughItsAuthorityIsNot() throws Exception {
    assertThat(answer(false, file("known", known(sshd.file("host.pub").toString()))))
        .isEqualTo("in");
  }

  @Test
  void everyFileOfKnownHostsCounts() throws Exception {
    Path machine = file("machine", authority("@cert-authority"));
    assertThat(answer(false, folder.resolve("none"), file("empty"), machine)).isEqualTo("in");
    Path plain = file("plain", known(sshd.file("host.pub").toString()));
    assertThat(answer(false, file("empty"), plain)).isEqualTo("in");
  }

  @Test
  void aKeyThatIsKnownInNoFileIsRefused() throws Exception {
    Path empty = file("empty");
    assertThatThrownBy(() -> answer(false, empty, folder.resolve("none")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("is not known: it offers SHA256:")
        .hasMessageContaining(empty.toString());
  }

  @Test
  void aRevokedAuthorityAndAChangedKeyAreRefused() throws Exception {
    Path revoked = file("revoked", authority("@cert-authority"), authority("@revoked"));
    assertThatThrownBy(() -> answer(false, revoked)).isInstanceOf(HostException.class);
    Path changed = file("changed", known(sshd.file("stranger.pub").toString()));
    assertThatThrownBy(() -> answer(true, file("empty"), changed))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("CHANGED");
  }

  @Test
  void aNewKeyIsNotedInTheFirstFileOnRequest() throws Exception {
    Path first = folder.resolve("first");
    assertThat(answer(true, first, file("empty"))).isEqualTo("in");
    assertThat(first).content().contains("[127.0.0.1]:" + sshd.port() + " ssh-ed25519 ");
    assertThat(folder.resolve("empty")).isEmptyFile();
    assertThat(answer(false, first)).isEqualTo("in");
  }
}
