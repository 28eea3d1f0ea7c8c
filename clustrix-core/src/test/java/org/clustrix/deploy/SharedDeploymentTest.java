package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.Sha256;
import org.clustrix.host.LocalHost;
import org.clustrix.problem.ClustrixException;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that shares all with this machine, for it is this machine: the same commands, no input.
 */
class SharedDeploymentTest implements Progress {
  @TempDir private Path folder;
  private final WatchedHost host = new WatchedHost(new LocalHost());
  private final List<String> notes = new ArrayList<>();
  private Freight freight;
  private LauncherJar launcher;
  private Path work;

  @BeforeEach
  void prepare() throws IOException {
    freight = new Freight(Files.createDirectory(folder.resolve("client"))).artifacts(20, 3_000, 1);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    work = folder.resolve("it's a 'work' directory");
  }

  private Deployment deploy(List<String> directories) {
    return new Deployer(
            host,
            work.toString(),
            launcher,
            new DeploymentOptions(
                SharedDirectories.of(directories),
                StoredTwins.in(folder.resolve("stores")),
                SupplyPolicy.PUSH,
                ""))
        .deploy(freight.request("one"), this);
  }

  @Test
  void theSamePathIsTriedWithoutAWordAndNothingTravels() throws IOException {
    Deployment deployment = deploy(List.of());

    assertThat(host.commands()).as("the proof asks for no command of its own").isEqualTo(2);
    assertThat(host.inputBytes()).isZero();
    assertThat(host.uploads()).isZero();
    assertThat(deployment.traffic().movedFiles()).isZero();
    assertThat(deployment.placed().orElseThrow().files()).isEqualTo(23);
    for (int n = 0; n < 20; n++) {
      assertThat(work.resolve(".clustrix").resolve(freight.place(n)))
          .hasSameBinaryContentAs(freight.file(n));
    }
    // there is no Java that takes this launcher: the first job installs
    assertThat(work.resolve(".clustrix/incoming").resolve(deployment.incoming()).toFile().list())
        .containsExactlyInAnyOrder("package.zip", "analysis.json");
    assertThat(work.resolve(".clustrix/leases").toFile().list())
        .containsExactly(deployment.incoming());
    assertThat(notes).isEmpty();
  }

  @Test
  void aFolderAboveIsEnough() {
    assertThat(deploy(List.of(folder.toString())).placed()).isPresent();
  }

  @Test
  void whereNothingMayBeLookedForAllIsSentAsEver() {
    Deployment deployment = deploy(List.of("off"));

    assertThat(deployment.placed()).isEmpty();
    assertThat(deployment.traffic().movedFiles()).isEqualTo(23);
    assertThat(host.commands()).isEqualTo(2);
  }

  @Test
  void anArtifactThatHasChangedSincePackagingIsNotPublished() throws IOException {
    Files.writeString(freight.file(7), "other bytes");

    assertThatThrownBy(() -> deploy(List.of()))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(freight.file(7) + " is not what it was")
        .hasMessageContaining("make the package again");

    assertThat(work.resolve(".clustrix").resolve(freight.place(7))).doesNotExist();
    assertThat(work.resolve(".clustrix/packages")).doesNotExist();
  }

  @Override
  public void sending(int files, long bytes) {}

  @Override
  public void sent(long bytes) {}

  @Override
  public void note(String text) {
    notes.add(text);
  }
}
