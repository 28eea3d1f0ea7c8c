package org.clustrix.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.host.Command;
import org.clustrix.host.HostException;
import org.clustrix.host.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user's configuration of ssh decides, as the real ssh reads it. */
class SshAccessTest {
  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Path file;

  @BeforeEach
  void prepare() throws Exception {
    Requirement.program("ssh");
    file = folder.resolve("config");
    Files.writeString(folder.resolve("key"), "");
    Files.writeString(folder.resolve("known"), "");
    Files.writeString(
        folder.resolve("more"), "Host hpc*\n  Port 2222\n  HostName login.example.org\n");
    Files.writeString(
        file,
        """
        Include %1$s/more
        Host hpc
          User ada
          UserKnownHostsFile %1$s/none %1$s/known
        Match host login.example.org user ada
          IdentityFile %1$s/key
        Host far
          ProxyJump gate
        Host alone
          IdentitiesOnly yes
        """
            .formatted(folder));
    settings.put("clusterHost", "hpc");
  }

  private SshAccess access() {
    return SshAccess.of(
        ClusterConfig.of(settings), Credentials.NONE, List.of("ssh", "-F", file.toString()));
  }

  @Test
  void includeAndMatchAreAsSshReadsThem() {
    SshAccess access = access();
    assertThat(access.host()).isEqualTo("login.example.org");
    assertThat(access.port()).isEqualTo(2222);
    assertThat(access.user()).isEqualTo("ada");
    assertThat(access.identities()).containsExactly(folder.resolve("key"));
    assertThat(access.knownHosts()).isEqualTo(folder.resolve("none"));
    assertThat(access.otherKnownHosts())
        .startsWith(folder.resolve("known"))
        .contains(Path.of("/etc/ssh/ssh_known_hosts"));
    assertThat(access.acceptNew()).isFalse();
  }

  @Test
  void settingsAreStronger() throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "");
    settings.putAll(
        Map.of(
            "username",
            "bob",
            "clusterPort",
            "22",
            "keyFile",
            other.toString(),
            "knownHosts",
            other.toString()));
    SshAccess access = access();
    assertThat(access.port()).isEqualTo(22);
    assertThat(access.user()).isEqualTo("bob");
    assertThat(access.identities()).containsExactly(other);
    assertThat(access.knownHosts()).isEqualTo(other);
    assertThat(access.agent()).isFalse();
  }

  @Test
  void aJumpNeedsTheOtherTransport() {
    settings.put("clusterHost", "far");
    assertThatThrownBy(this::access)
        .isInstanceOf(HostException.class)
        .hasMessageContaining("proxyjump gate")
        .hasMessageContaining("sshTransport=openssh");
  }

  @Test
  void aBrokenConfigurationIsTold() throws Exception {
    Files.writeString(file, "Host hpc\n  NoSuchOption yes\n");
    assertThatThrownBy(this::access)
        .isInstanceOf(HostException.class)
        .hasMessageContaining("nosuchoption");
  }

  @Test
  void withoutAnSshTheFileIsReadAlone() {
    SshConfiguration said =
        SshConfiguration.of(List.of(folder + "/no-ssh"), file, List.of(), "hpc");
    assertThat(said.first("user")).hasValue("ada");
    assertThat(
            SshConfiguration.of(List.of(folder + "/no-ssh"), file, List.of(), "far")
                .first("proxyjump"))
        .hasValue("gate");
    assertThat(
            SshConfiguration.of(
                    List.of(folder + "/no-ssh"), folder.resolve("absent"), List.of(), "hpc")
                .first("user"))
        .isEmpty();
  }

  @Test
  void hashedKnownHostsAreKnown() throws Exception {
    try (TestSshServer server = new TestSshServer(folder)) {
      Path known = server.knownHosts();
      int hashed =
          new ProcessBuilder("ssh-keygen", "-H", "-f", known.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      assertThat(hashed).isZero();
      assertThat(known).content().startsWith("|1|");
      try (SshHost host = SshHost.connect(server.access(known, false, TestSshServer.PASSWORD))) {
        assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
      }
    }
  }
}
