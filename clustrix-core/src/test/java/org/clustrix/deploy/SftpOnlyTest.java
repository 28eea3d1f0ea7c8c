package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.host.ssh.SshHost;
import org.clustrix.host.ssh.TestSshServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that is allowed SFTP alone. */
class SftpOnlyTest {
  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();
  private Freight freight;
  private LauncherJar launcher;
  private Path work;

  @BeforeEach
  void prepare() throws IOException {
    freight = new Freight(Files.createDirectory(folder.resolve("client"))).artifacts(20, 9_000, 1);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    work = folder.resolve("work");
  }

  private Deployment deploy(String content) throws IOException {
    Progress progress =
        new Progress() {
          @Override
          public void sending(int files, long bytes) {}

          @Override
          public void sent(long bytes) {}

          @Override
          public void note(String text) {
            notes.add(text);
          }
        };
    try (TestSshServer server = new TestSshServer(folder, List.of())) {
      server.refuseCommands();
      try (Host host = SshHost.connect(server.access())) {
        return new Deployer(host, work.toString(), launcher)
            .deploy(freight.request(content), progress);
      }
    }
  }

  private Path state() {
    return work.resolve(".clustrix");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "it's $HOME", "Zürich 100%"})
  void filesTravelSeveralAtATimeAndItSaysSo(String name) throws IOException {
    work = folder.resolve(name);
    Deployment deployment = deploy("one");
    assertThat(notes).singleElement().asString().contains("runs no commands").contains("SFTP");
    assertThat(deployment.traffic().movedFiles()).isEqualTo(23);
    for (int n = 0; n < 20; n++) {
      Path stored = state().resolve(freight.place(n));
      assertThat(stored).hasSameBinaryContentAs(freight.file(n));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
          .isEqualTo("rw-------");
      assertThat(Files.getLastModifiedTime(stored).toInstant()).isEqualTo("2000-01-01T00:00:00Z");
    }
    Path incoming = state().resolve("incoming").resolve(deployment.incoming());
    assertThat(incoming.resolve("package.zip")).exists();
    assertThat(incoming.resolve("analysis.json")).exists();
    assertThat(state().resolve("functions").resolve(freight.request("one").functionName()))
        .content()
        .contains(deployment.metadata().packageId());
    try (Stream<Path> files = Files.walk(work)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.contains(".tmp-"));
    }
  }

  @Test
  void onlyWhatIsMissingTravels() throws IOException {
    deploy("one");
    Files.write(state().resolve(freight.place(3)), new byte[5]);
    // the package waits for the first job, so it travels again
    assertThat(deploy("one").traffic().movedFiles()).isEqualTo(3);
    assertThat(state().resolve(freight.place(3))).hasSameBinaryContentAs(freight.file(3));
  }

  @Test
  void anArtifactThatHasChangedIsNotPublished() throws IOException {
    byte[] bytes = Files.readAllBytes(freight.file(2));
    bytes[17] ^= 1;
    Files.write(freight.file(2), bytes);
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("not what it was");
    assertThat(state().resolve(freight.place(2))).doesNotExist();
  }
}
