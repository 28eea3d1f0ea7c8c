package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clustrix.format.Sha256;
import org.clustrix.host.LocalHost;
import org.clustrix.host.Shell;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts that travel by several streams at the same time, by the scripts of a deployment. */
class StreamsTest {
  private static final int ARTIFACTS = 30;
  private static final int SIZE = 1 << 20;

  @TempDir private Path folder;
  private final WatchedHost host = new WatchedHost(new LocalHost());
  private final Told told = new Told();
  private Freight freight;
  private LauncherJar launcher;
  private Path state;

  @BeforeEach
  void prepare() throws IOException {
    freight =
        new Freight(Files.createDirectory(folder.resolve("client"))).artifacts(ARTIFACTS, SIZE, 1);
    Path jar = Files.write(folder.resolve("launcher.jar"), new byte[200_000]);
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    state = folder.resolve("work/.clustrix");
    host.channels(4);
    environment("");
  }

  private void environment(String more) {
    host.environment("HOME=" + Shell.quote(folder.toString()) + "; export HOME\n" + more);
  }

  private Deployment deploy() {
    return new Deployer(host, folder.resolve("work").toString(), launcher)
        .deploy(freight.request("one"), told);
  }

  private void isWhole() throws IOException {
    areThere();
    nothingIsLeft();
  }

  private void areThere() {
    for (int n = 0; n < ARTIFACTS; n++) {
      assertThat(state.resolve(freight.place(n))).hasSameBinaryContentAs(freight.file(n));
    }
  }

  private void nothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      assertThat(files.map(Path::toString).filter(name -> name.contains(".tmp-"))).isEmpty();
    }
  }

  @Test
  void allArriveAndAreToldOnce() throws IOException {
    Deployment done = deploy();
    isWhole();
    // the question and four streams; how many meet is up to the scheduler
    assertThat(host.commands()).isEqualTo(5);
    assertThat(host.together()).isBetween(2, 4);
    assertThat(told.bytes).isEqualTo(done.traffic().movedBytes());
    assertThat(deploy().traffic().movedFiles()).isLessThan(3);
  }

  @Test
  void aHostThatLetsOneInGetsAllByOne() throws IOException {
    host.sessions(1);
    deploy();
    isWhole();
    assertThat(host.refused()).isEqualTo(3);
  }

  @Test
  void whatALostStreamHadTakenIsSentAgain() {
    // their shells are killed in the middle of what they receive, and say nothing any more
    environment(
        """
        tar() {
          case $run in
            *-[123]) kill -KILL $$ ;;
            *) command tar "$@" ;;
          esac
        }
        """);
    Deployment done = deploy();
    areThere();
    assertThat(told.bytes).isGreaterThan(done.traffic().movedBytes());
  }

  @Test
  void aStreamThatFailsIsTold() throws IOException {
    environment(
        """
        tar() {
          case $run in
            *-[123])
              echo 'tar: No space left on device' >&2
              return 1
              ;;
            *) command tar "$@" ;;
          esac
        }
        """);
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("No space left on device")
        .satisfies(e -> assertThat(((ClustrixException) e).remedy()).contains("free space there"));
    assertThat(state.resolve("packages")).doesNotExist();
    nothingIsLeft();
    environment("");
    deploy();
    isWhole();
  }

  @Test
  void aFileThatVanishesOnTheWayIsTold() throws IOException {
    Files.delete(freight.file(ARTIFACTS - 1));
    assertThatThrownBy(this::deploy)
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("cannot read " + freight.file(ARTIFACTS - 1));
    nothingIsLeft();
  }

  /** What a progress was told. */
  private static final class Told implements Progress {
    private long bytes;

    @Override
    public void sending(int files, long all) {
      bytes = 0;
    }

    @Override
    public void sent(long more) {
      bytes += more;
    }

    @Override
    public void note(String text) {
      throw new AssertionError(text);
    }
  }
}
