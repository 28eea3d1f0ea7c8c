package org.clustrix.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clustrix.host.AesInstructions;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshHostTest {
  @TempDir private Path folder;
  private TestSshServer server;

  @BeforeEach
  void start() {
    server = new TestSshServer(folder);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private SshHost connect() throws Exception {
    return SshHost.connect(server.access(server.knownHosts(), false, TestSshServer.PASSWORD));
  }

  @Test
  void runsScripts() throws Exception {
    try (SshHost host = connect()) {
      assertThat(host.run(Command.of("echo \"it's $((1+2))\"; echo e >&2; exit 4")))
          .satisfies(
              result -> {
                assertThat(result.out()).isEqualTo("it's 3\n");
                assertThat(result.err()).isEqualTo("e\n");
                assertThat(result.status()).isEqualTo(4);
              });
      assertThat(host.run(Command.login("echo second")).out()).isEqualTo("second\n");
    }
  }

  @Test
  void aScriptIsOverBeforeItsSessionIs() throws Exception {
    try (SshHost host = connect()) {
      Command command = Command.of("sleep 20 & echo done").within(Duration.ofSeconds(10));
      for (int i = 0; i < 3; i++) {
        assertThat(host.run(command)).isEqualTo(new CommandResult(0, "done\n", ""));
      }
    }
  }

  @Test
  void aLostConnectionDoesNotMeanThatNothingIsThere() throws Exception {
    SshHost host = connect();
    HostFiles files = host.files().orElseThrow();
    assertThat(files.status("/")).isPresent();
    assertThat(files.status("/none")).isEmpty();
    server.close();
    assertThatThrownBy(() -> files.status("/")).isInstanceOf(HostException.class);
    host.close();
  }

  @Test
  void theFastestCipherIsAskedForFirst() throws Exception {
    Assumptions.assumeTrue(AesInstructions.present());
    try (SshHost host = connect()) {
      assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
      assertThat(server.cipher()).isEqualTo("aes128-gcm@openssh.com");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with space", "100%", "Zürich", "a#b", "it's"})
  void filesOfEveryName(String name) throws Exception {
    Path from = Files.writeString(folder.resolve("from"), "content of " + name);
    Path target = Files.createDirectory(folder.resolve("d")).resolve(name);
    try (SshHost host = connect()) {
      host.upload(from, target.toString(), n -> {});
      assertThat(Files.readString(target)).isEqualTo("content of " + name);
      assertThat(host.read(target.toString(), 7))
          .hasValueSatisfying(
              bytes ->
                  assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                      .isEqualTo("content"));
      assertThat(host.read(target + "-none", 7)).isEmpty();
    }
  }

  @Test
  void anUnknownHostKeyIsRefusedWithItsFingerprintAndARemedy() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThatThrownBy(() -> SshHost.connect(server.access(empty, false, TestSshServer.PASSWORD)))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("is not known")
        .hasMessageContaining("SHA256:")
        .hasMessageContaining("hostKeyChecking=accept-new");
    assertThat(empty).isEmptyFile();
  }

  @Test
  void aNewHostKeyIsNotedOnRequestOnce() throws Exception {
    Path file = folder.resolve("new/known_hosts");
    for (int i = 0; i < 2; i++) {
      try (SshHost host = SshHost.connect(server.access(file, true, TestSshServer.PASSWORD))) {
        assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
        assertThat(host.read(file.toString(), 10)).isPresent();
      }
    }
    assertThat(file).content().hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChangedHostKeyIsRefusedAlways(boolean acceptNew) throws Exception {
    Path other = server.knownHosts(TestSshServer.newKey());
    String before = Files.readString(other);
    assertThatThrownBy(
            () -> SshHost.connect(server.access(other, acceptNew, TestSshServer.PASSWORD)))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("CHANGED")
        .hasMessageContaining("-R '[127.0.0.1]:" + server.port() + "'");
    assertThat(other).hasContent(before);
  }

  @Test
  void aWrongPasswordSaysWhatWasOfferedAndNotTheSecret() throws Exception {
    assertThatThrownBy(() -> SshHost.connect(server.access(server.knownHosts(), false, "wrong-pw")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("did not let us in")
        .hasMessageContaining("a password")
        .hasMessageNotContaining("wrong-pw");
  }

  @Test
  void aClosedPortIsToldApart() throws Exception {
    SshAccess access = server.access(server.knownHosts(), false, TestSshServer.PASSWORD);
    server.close();
    assertThatThrownBy(() -> SshHost.connect(access))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("cannot connect")
        .hasMessageContaining("clusterPort");
  }
}
