package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.format.Sha256;
import org.clustrix.host.Requirement;
import org.clustrix.host.Shell;
import org.clustrix.host.openssh.OpenSshHost;
import org.clustrix.host.openssh.OpenSshOptions;
import org.clustrix.host.ssh.SshHost;
import org.clustrix.host.ssh.TestSshServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login shells of every kind, and hosts that lack this or that command. */
class StrangeHostsTest {
  private static final List<String> COMMANDS =
      List.of("bash env cat mkdir mv rm rmdir sed find wc dd chmod locale grep".split(" ", -1));

  @TempDir private Path folder;
  private Freight freight;
  private LauncherJar launcher;
  private Path incoming;

  @BeforeEach
  void prepare() throws IOException {
    freight = new Freight(Files.createDirectory(folder.resolve("client"))).artifacts(9, 90_000, 1);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    Files.createDirectory(folder.resolve("home"));
  }

  /** Returns words that give each command a bare environment with few tools. */
  private List<String> only(String... more) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    List<String> names = new java.util.ArrayList<>(COMMANDS);
    names.addAll(List.of(more));
    for (String name : names) {
      Path real = Path.of("/usr/bin", name);
      Requirement.program(real.toString());
      Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\nexec " + real + " \"$@\"\n");
      Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }
    Files.writeString(
        folder.resolve("home/.bash_profile"), "unset JAVA_HOME\nexport PATH=" + tools + "\n");
    return List.of("env", "-i", "HOME=" + folder.resolve("home"), "PATH=" + tools);
  }

  private WatchedHost deploy(List<String> prefix, String shell) throws IOException {
    try (TestSshServer server = new TestSshServer(folder, prefix)) {
      server.loginShell(shell);
      try (WatchedHost host = new WatchedHost(SshHost.connect(server.access()))) {
        Deployment deployment =
            new Deployer(host, folder.resolve("work").toString(), launcher)
                .deploy(freight.request("one"), Progress.SILENT);
        assertThat(deployment.incoming()).isNotEmpty();
        incoming = Path.of(deployment.stateFolder(), "incoming", deployment.incoming());
        assertThat(incoming.resolve("package.zip")).exists();
        assertThat(incoming.resolve("analysis.json")).exists();
        return host;
      }
    }
  }

  @Test
  void byTheSystemsSsh() throws Exception {
    Requirement.program("ssh");
    try (TestSshServer server = new TestSshServer(folder)) {
      Map<String, String> settings =
          Map.of(
              "clusterHost", "127.0.0.1",
              "clusterPort", Integer.toString(server.port()),
              "keyFile", server.keyFile().toString(),
              "knownHosts", server.knownHosts().toString());
      OpenSshOptions options = OpenSshOptions.of(ClusterConfig.of(settings), Credentials.NONE);
      try (WatchedHost host = new WatchedHost(OpenSshHost.connect(options))) {
        // without the local repository of whoever runs this
        host.environment("HOME=" + Shell.quote(folder.toString()) + "; export HOME\n");
        new Deployer(host, folder.resolve("work").toString(), launcher)
            .deploy(freight.request("one"), Progress.SILENT);
        assertThat(host.commands()).isEqualTo(2);
        assertThat(host.uploads()).isZero();
      }
    }
    assertStored();
  }

  private void assertStored() {
    for (int n = 0; n < 9; n++) {
      assertThat(folder.resolve("work/.clustrix").resolve(freight.place(n)))
          .hasSameBinaryContentAs(freight.file(n));
    }
  }

  private void assertIncoming() throws IOException {
    for (int n = 0; n < 9; n++) {
      assertThat(incoming.resolve(Sha256.hex(freight.file(n))))
          .hasSameBinaryContentAs(freight.file(n));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/bash", "/usr/bin/tcsh", "/usr/bin/fish"})
  void loginShells(String shell) throws IOException {
    Requirement.program(shell);
    WatchedHost host = deploy(List.of("env", "HOME=" + folder.resolve("home")), shell);
    assertStored();
    assertThat(host.commands()).isEqualTo(2);
    assertThat(host.uploads()).isZero();
  }

  @Test
  void withoutGzip() throws IOException {
    WatchedHost host = deploy(only("head", "tar", "sha256sum"), "/bin/sh");
    assertStored();
    assertThat(host.uploads()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"openssl", "sha256sum"})
  void whereHeadTakesTooMuch(String digest) throws IOException {
    List<String> prefix = only("head", "tar", "gzip", digest);
    // what a head that reads by blocks does
    Files.writeString(folder.resolve("tools/head"), "#!/bin/sh\nexec cat\n");
    WatchedHost host = deploy(prefix, "/bin/sh");
    assertStored();
    assertThat(host.uploads()).isZero();
  }

  @Test
  void withTheToolsOfBusybox() throws IOException {
    Requirement.program("/usr/bin/busybox");
    List<String> prefix = only("busybox");
    Path tools = folder.resolve("tools");
    for (String name :
        "cat mkdir mv rm rmdir sed find wc dd chmod head tar gzip sha256sum".split(" ", -1)) {
      Path tool =
          Files.writeString(
              tools.resolve(name), "#!/bin/sh\nexec /usr/bin/busybox " + name + " \"$@\"\n");
      Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }
    WatchedHost host = deploy(prefix, "/bin/sh");
    assertStored();
    assertThat(host.uploads()).isZero();
  }

  @Test
  void withoutADigestTheFirstJobVerifies() throws IOException {
    WatchedHost host = deploy(only("head", "tar", "gzip"), "/bin/sh");
    assertIncoming();
    assertThat(host.uploads()).isZero();
  }

  @Test
  void withoutTarFilesTravelOneByOne() throws IOException {
    WatchedHost host = deploy(only("head", "gzip", "sha256sum"), "/bin/sh");
    assertIncoming();
    assertThat(host.uploads()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkfifo", "head"})
  void whatTheLauncherRefusesDoesNotStay(String more) throws IOException {
    List<String> prefix = only("head", "tar", "gzip", "sha256sum", more);
    Path java =
        Files.writeString(folder.resolve("tools/java"), "#!/bin/sh\necho refused >&2\nexit 92\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> deploy(prefix, "/bin/sh"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("refused");
    assertThat(folder.resolve("work/.clustrix/incoming")).isEmptyDirectory();
    assertStored();
  }
}
