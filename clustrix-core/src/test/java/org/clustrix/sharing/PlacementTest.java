package org.clustrix.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.clustrix.format.Sha256;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may share an inode with what, on the file system of the temporary folder. */
class PlacementTest {
  @TempDir private Path folder;
  private Path jar;
  private String sha256;
  private StoredTwins twins;

  @BeforeEach
  void aJarOfTheUser() throws IOException {
    jar = Files.writeString(folder.resolve("a.jar"), "the bytes of a jar");
    sha256 = Sha256.hex(jar);
    twins = StoredTwins.in(folder.resolve("cache/stores"));
  }

  private Path state(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name).resolve("leases")).getParent();
  }

  private Placement placement(Path state) throws IOException {
    Path lease = Files.writeString(state.resolve("leases/run"), "lease");
    return new Placement(
        SharedState.use(state, new SharedToken("leases/" + lease.getFileName()))
            .state()
            .orElseThrow(),
        twins,
        "run");
  }

  private Placed placed(Path state, PlacedFile.Stay stay, String place) throws IOException {
    return placement(state)
        .place(List.of(new PlacedFile(jar, sha256, Files.size(jar), place, stay)));
  }

  private Placed stored(Path state) throws IOException {
    return placed(state, PlacedFile.Stay.STORED, stored());
  }

  private String stored() {
    return "store/" + sha256 + "/a-1.jar";
  }

  private static Object inode(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino");
  }

  @Test
  void theUsersFileIsNeverLinkedIntoTheStoreNorChanged() throws IOException {
    Object time = Files.getLastModifiedTime(jar);
    Path state = state("one");

    assertThat(stored(state).linked()).isZero();

    Path file = state.resolve(stored());
    assertThat(inode(file)).isNotEqualTo(inode(jar));
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(time);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(StoredTwins.STORED_TIME);
    Files.writeString(jar, "a later build");
    assertThat(file).hasContent("the bytes of a jar");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(state.resolve("incoming/run/placed")).hasContent("18\n" + stored() + "\n");
    assertThat(state.resolve("store/.tmp-run")).doesNotExist();
  }

  @Test
  void aStoredFileIsLinkedIntoTheNextStore() throws IOException {
    Path first = state("one");
    stored(first);
    Path second = state("two");

    Placed placed = stored(second);

    assertThat(placed.ways()).isIn("1 linked", "1 cloned");
    assertThat(second.resolve(stored())).hasContent("the bytes of a jar");
    if (placed.linked() > 0) {
      assertThat(inode(second.resolve(stored()))).isEqualTo(inode(first.resolve(stored())));
    }
  }

  @Test
  void aStoredFileThatSomebodyWroteToIsNot() throws IOException {
    Path first = state("one");
    stored(first);
    Files.writeString(first.resolve(stored()), "18 other bytes here".substring(0, 18));
    Path second = state("two");

    assertThat(stored(second).linked()).isZero();
    assertThat(second.resolve(stored())).hasContent("the bytes of a jar");
  }

  @Test
  void norOneThatLooksUntouchedAndIsDamaged() throws IOException {
    Path first = state("one");
    stored(first);
    Files.writeString(first.resolve(stored()), "18 other bytes here".substring(0, 18));
    Files.setLastModifiedTime(first.resolve(stored()), StoredTwins.STORED_TIME);
    Path second = state("two");

    assertThat(stored(second).linked()).isZero();
    assertThat(second.resolve(stored())).hasContent("the bytes of a jar");
  }

  @Test
  void whatPassesMayBeALinkAndWhatIsKeptIsNone() throws IOException {
    Path state = state("one");

    placed(state, PlacedFile.Stay.PASSING, "incoming/run/package.zip");
    assertThat(placed(state, PlacedFile.Stay.KEPT, "incoming/run/analysis.json").linked()).isZero();

    assertThat(inode(state.resolve("incoming/run/analysis.json"))).isNotEqualTo(inode(jar));
    assertThat(state.resolve("incoming/run/package.zip")).hasContent("the bytes of a jar");
  }

  @Test
  void aFileThatHasChangedIsRefusedAndNothingIsPublished() throws IOException {
    Files.writeString(jar, "other bytes of it.");
    Path state = state("one");

    assertThatThrownBy(() -> stored(state))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("is not what it was when the package was made");

    assertThat(state.resolve(stored())).doesNotExist();
    assertThat(state.resolve("incoming")).doesNotExist();
    assertThat(state.resolve("store")).isEmptyDirectory();
  }
}
