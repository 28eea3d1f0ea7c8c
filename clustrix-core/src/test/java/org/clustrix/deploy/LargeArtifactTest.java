package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.format.Sha256;
import org.clustrix.host.LocalHost;
import org.clustrix.host.Shell;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An artifact that travels by itself, between others that travel together. */
class LargeArtifactTest {
  private static final int LARGE = 17 << 20;

  /** There, and of no use; without one it is the same way. */
  private static final String NO_PERL = "perl() { return 2; }\n";

  private static final List<String> PERLS = List.of("", NO_PERL);

  @TempDir private Path folder;
  private final WatchedHost host = new WatchedHost(new LocalHost());
  private Freight freight;
  private LauncherJar launcher;
  private Path state;

  @BeforeEach
  void prepare() throws IOException {
    freight =
        new Freight(Files.createDirectory(folder.resolve("client")))
            .artifacts(1, 3_000, 1)
            .artifacts(1, LARGE, 2)
            .artifacts(1, 4_000, 3);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    state = folder.resolve("work/.clustrix");
    environment("");
  }

  private void environment(String more) {
    host.environment("HOME=" + Shell.quote(folder.toString()) + "; export HOME\n" + more);
  }

  private long deploy() {
    return new Deployer(host, folder.resolve("work").toString(), launcher)
        .deploy(freight.request("one"), Progress.SILENT)
        .traffic()
        .movedBytes();
  }

  private void isWhole() throws IOException {
    for (int n : List.of(0, 1, 2)) {
      Path stored = state.resolve(freight.place(n));
      assertThat(stored).hasSameBinaryContentAs(freight.file(n));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
          .isEqualTo("rw-------");
      assertThat(Files.getLastModifiedTime(stored).toInstant())
          .isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    }
  }

  private void isNotThere() throws IOException {
    assertThat(state.resolve(freight.place(1))).doesNotExist();
    try (Stream<Path> files = Files.walk(state)) {
      assertThat(files.map(Path::toString).filter(name -> name.contains(".tmp-"))).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("PERLS")
  void itArrivesLikeTheOthers(String perl) throws IOException {
    environment(perl);
    deploy();
    isWhole();
    // the package itself waits for the first job, since there is no launcher
    assertThat(deploy()).isLessThan(3_000);
  }

  @Test
  void withoutAProgramForDigestsItTravelsWithTheOthers() throws IOException {
    environment("command() { case $2 in openssl | sha*) return 1 ;; *) type \"$2\" ;; esac; }\n");
    deploy();
    Path incoming = state.resolve("incoming");
    try (Stream<Path> files = Files.walk(incoming)) {
      assertThat(files.filter(file -> file.toFile().length() == LARGE)).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 20000", "0, 9437184", "0, 17825792", "1, 20000", "1, 9437184", "1, 17825792"})
  void aCutLeavesNothingOfIt(int perl, int at) throws IOException {
    environment(PERLS.get(perl));
    host.cutAt(at);
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("the transfer was cut");
    isNotThere();
    host.cutAt(Long.MAX_VALUE);
    deploy();
    isWhole();
  }

  @ParameterizedTest
  @FieldSource("PERLS")
  void aFlippedByteIsTold(String perl) throws IOException {
    environment(perl);
    byte[] bytes = Files.readAllBytes(freight.file(1));
    byte[] flipped = bytes.clone();
    flipped[LARGE / 2] ^= 1;
    Files.write(freight.file(1), flipped);
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(Path.of(freight.place(1)).getFileName() + " is damaged");
    isNotThere();
    Files.write(freight.file(1), bytes);
    // the others have stayed
    assertThat(deploy()).isBetween((long) LARGE, LARGE + 10_000L);
    isWhole();
  }

  /** All but the last byte finds room: then perl has the digest of the whole, but not the file. */
  @ParameterizedTest
  @ValueSource(strings = {"trap '' XFSZ; ", ""})
  void aFileThatCannotBeWrittenIsNoSuccess(String refused) throws IOException {
    environment(
        "perl() { (%sulimit -f %d; exec perl \"$@\"); }\n".formatted(refused, LARGE / 1024 - 1));
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(refused.isEmpty() ? "" : "File too large");
    isNotThere();
    environment("");
    deploy();
    isWhole();
  }

  @Test
  void aFullDiskIsNoSuccess() throws IOException {
    environment(
        NO_PERL
            + """
        dd() {
          case $1 in
            bs=65536)
              head -c 1000
              echo 'dd: error writing: No space left on device' >&2
              return 1
              ;;
            *) command dd "$@" ;;
          esac
        }
        """);
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("No space left on device")
        .satisfies(e -> assertThat(((ClustrixException) e).remedy()).contains("free space there"));
    isNotThere();
    environment("");
    deploy();
    isWhole();
  }
}
