package org.clustrix.host.openssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.clustrix.host.AesInstructions;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.HostException;
import org.clustrix.host.Requirement;
import org.clustrix.host.ssh.TestSshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real ssh of this machine against a real server. */
class OpenSshHostTest {
  @TempDir private Path folder;
  private TestSshServer server;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void start() throws Exception {
    Requirement.program("ssh");
    server = new TestSshServer(folder);
    settings.put("clusterType", "ssh");
    settings.put("sshTransport", "openssh");
    settings.put("clusterHost", "127.0.0.1");
    settings.put("clusterPort", Integer.toString(server.port()));
    settings.put("username", "tester");
    settings.put("knownHosts", server.knownHosts().toString());
    settings.put("keyFile", server.keyFile().toString());
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private OpenSshHost connect() {
    return OpenSshHost.connect(OpenSshOptions.of(ClusterConfig.of(settings), Credentials.NONE));
  }

  @Test
  void runsScripts() {
    try (OpenSshHost host = connect()) {
      assertThat(host.run(Command.of("echo \"it's $((1+2))\"; echo e >&2; exit 4")))
          .satisfies(
              result -> {
                assertThat(result.out()).isEqualTo("it's 3\n");
                assertThat(result.err()).contains("e\n");
                assertThat(result.status()).isEqualTo(4);
              });
      assertThat(host.run(Command.login("exit 255")).status()).isEqualTo(255);
      assertThat(host.run(Command.of("wc -c"), out -> out.write(new byte[3_000_000])).out().strip())
          .isEqualTo("3000000");
    }
  }

  @Test
  void aScriptIsOverBeforeItsSessionIs() {
    try (OpenSshHost host = connect()) {
      Command command = Command.of("sleep 20 & echo done").within(Duration.ofSeconds(10));
      for (int i = 0; i < 3; i++) {
        assertThat(host.run(command)).isEqualTo(new CommandResult(0, "done\n", ""));
      }
    }
  }

  @Test
  void theFastestCipherIsAskedForFirst() {
    Assumptions.assumeTrue(AesInstructions.present());
    try (OpenSshHost host = connect()) {
      assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
      assertThat(server.cipher()).isEqualTo("aes128-gcm@openssh.com");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with space", "100%", "Zürich", "a#b", "it's", "*"})
  void filesOfEveryName(String name) throws Exception {
    byte[] bytes = new byte[70_000];
    new java.util.Random(1).nextBytes(bytes);
    Path from = Files.write(folder.resolve("from"), bytes);
    Path target = Files.createDirectory(folder.resolve("d")).resolve(name);
    AtomicLong told = new AtomicLong();
    try (OpenSshHost host = connect()) {
      host.upload(from, target.toString(), told::addAndGet);
      assertThat(target).hasBinaryContent(bytes);
      assertThat(told).hasValue(70_000);
      assertThat(host.read(target.toString(), 70_000)).hasValue(bytes);
      assertThat(host.read(target.toString(), 7).orElseThrow()).hasSize(7);
      assertThat(host.read(target + "-none", 7)).isEmpty();
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Set<Path> before = folders();
    Path own;
    try (OpenSshHost host = connect()) {
      assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
      own = added(before);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
          .isEqualTo("rwx------");
      assertThat(isAlive(own)).isTrue();
    }
    assertThat(own).doesNotExist();
  }

  private static Path added(Set<Path> before) throws Exception {
    Set<Path> now = folders();
    now.removeAll(before);
    assertThat(now).hasSize(1);
    return now.iterator().next();
  }

  private static Set<Path> folders() throws Exception {
    try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return found
          .filter(path -> path.getFileName().toString().startsWith("clx"))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isAlive(Path folder) throws Exception {
    return control(folder, "check") == 0;
  }

  private static int control(Path folder, String word) throws Exception {
    return new ProcessBuilder("ssh", "-o", "ControlPath=" + folder.resolve("s"), "-O", word, "x")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void anUnknownHostKeyIsRefusedWithARemedy() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    settings.put("knownHosts", empty.toString());
    assertThatThrownBy(this::connect)
        .isInstanceOf(HostException.class)
        .hasMessageContaining("Host key verification failed")
        .hasMessageContaining("hostKeyChecking=accept-new");
    assertThat(empty).isEmptyFile();
    settings.put("hostKeyChecking", "accept-new");
    try (OpenSshHost host = connect()) {
      assertThat(host.run(Command.of("echo hi")).out()).isEqualTo("hi\n");
    }
    assertThat(empty).content().contains("ssh-rsa").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "accept-new"})
  void aChangedHostKeyIsRefusedAlways(String checking) throws Exception {
    settings.put("knownHosts", server.knownHosts(TestSshServer.newKey()).toString());
    settings.put("hostKeyChecking", checking);
    assertThatThrownBy(this::connect)
        .isInstanceOf(HostException.class)
        .hasMessageContaining("CHANGED")
        .hasMessageContaining("ssh-keygen -R");
  }

  @Test
  void aWrongKeyIsToldWithoutAQuestion() throws Exception {
    try (TestSshServer other = new TestSshServer(Files.createDirectory(folder.resolve("o")))) {
      settings.put("keyFile", other.keyFile().toString());
      assertThatThrownBy(this::connect)
          .isInstanceOf(HostException.class)
          .hasMessageContaining("Permission denied")
          .hasMessageContaining("must work without a question");
    }
  }

  @Test
  void aPasswordOfTheSettingsIsRefusedWithTheReason() {
    Credentials password =
        new Credentials(
            Optional.empty(), Optional.of(new Secret("pw")), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> OpenSshOptions.of(ClusterConfig.of(settings), password))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("password")
        .hasMessageContaining("sshTransport to 'java'")
        .hasMessageNotContaining("pw\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-oProxyCommand=id", "a b", "a\nb"})
  void aHostThatIsAnOptionIsRefused(String name) {
    settings.put("clusterHost", name);
    assertThatThrownBy(() -> OpenSshOptions.of(ClusterConfig.of(settings), Credentials.NONE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("clusterHost");
  }

  @Test
  void aConnectionThatEndedIsOpenedAgain() throws Exception {
    Set<Path> before = folders();
    try (OpenSshHost host = connect()) {
      host.run(Command.of("echo hi"));
      Path own = added(before);
      assertThat(control(own, "exit")).isZero();
      assertThat(isAlive(own)).isFalse();
      assertThat(host.run(Command.of("echo again")).out()).isEqualTo("again\n");
      assertThat(isAlive(own)).isTrue();
    }
  }
}
