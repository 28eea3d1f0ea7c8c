package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher here is no jar, so that Java does not start and the first job would install. */
class DeployerTest {
  @TempDir private Path folder;
  private final WatchedHost host = new WatchedHost(new LocalHost());
  private Freight freight;
  private LauncherJar launcher;
  private Path work;

  @BeforeEach
  void prepare() throws IOException {
    freight = new Freight(Files.createDirectory(folder.resolve("client")));
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    work = folder.resolve("work");
    // without the local repository of whoever runs this
    host.environment("HOME=" + Shell.quote(folder.toString()) + "; export HOME\n");
  }

  private Deployment deploy(String content) {
    return new Deployer(host, work.toString(), launcher)
        .deploy(freight.request(content), Progress.SILENT);
  }

  private Path state() {
    return work.resolve(".clustrix");
  }

  private List<String> unfinished() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files.map(Path::toString).filter(name -> name.contains(".tmp-")).toList();
    }
  }

  @Test
  void everythingTravelsInOneCommandAndIsPrivate() throws IOException {
    freight.artifacts(70, 3_000, 1).artifacts(2, 7 << 20, 2);
    Deployment deployment = deploy("one");
    assertThat(host.commands()).isEqualTo(2);
    assertThat(host.uploads()).isZero();
    assertThat(deployment.traffic().movedFiles()).isEqualTo(75);
    for (int n = 0; n < 72; n++) {
      Path stored = state().resolve(freight.place(n));
      assertThat(stored).hasSameBinaryContentAs(freight.file(n));
      assertThat(Files.getLastModifiedTime(stored).toInstant()).isEqualTo("2000-01-01T00:00:00Z");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.getParent())))
          .isEqualTo("rwx------");
    }
    Path incoming = state().resolve("incoming").resolve(deployment.incoming());
    assertThat(incoming.resolve("package.zip")).exists();
    assertThat(incoming.resolve("analysis.json")).hasContent("{\"n\": 1}");
    assertThat(state().resolve("launcher/" + launcher.sha256() + "/clustrix-launcher.jar"))
        .hasContent("no jar");
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void onlyWhatChangedTravels() throws IOException {
    freight.artifacts(50, 5_000, 1);
    deploy("one");
    long before = host.inputBytes();
    Deployment deployment = deploy("another");
    assertThat(deployment.traffic().movedFiles()).isEqualTo(2);
    assertThat(host.inputBytes() - before)
        .isLessThan(Files.size(freight.request("another").packageFile()) + 1024);
  }

  @Test
  void nothingChangedIsOneCommand() throws IOException {
    freight.artifacts(3, 1_000, 1);
    Deployment first = deploy("one");
    // what the first job does
    Path folder = Path.of(first.packageFolder());
    Files.createDirectories(folder.getParent());
    Files.move(state().resolve("incoming").resolve(first.incoming()), folder);
    int before = host.commands();
    Deployment second = deploy("one");
    assertThat(host.commands() - before).isEqualTo(1);
    assertThat(second.traffic().movedFiles()).isZero();
    assertThat(second.traffic().presentFiles()).isEqualTo(6);
    assertThat(second.incoming()).isEmpty();
    // what waited for the first job has kept its lease, the second deployment has ended its own
    Path lease = state().resolve("leases").resolve(first.incoming());
    assertThat(lease.getParent()).isDirectoryContaining(lease::equals);
    assertThat(lease.getParent().toFile().list()).hasSize(1);
    assertThat(lease)
        .content()
        .contains(
            "packages/" + first.metadata().packageId() + "\n",
            "launcher/" + launcher.sha256() + "\n",
            freight.place(2).replaceFirst("/[^/]*$", "\n"));
  }

  @Test
  void aDamagedStoreIsHealed() throws IOException {
    freight.artifacts(3, 1_000, 1);
    deploy("one");
    Path cut = state().resolve(freight.place(1));
    Files.write(cut, new byte[10]);
    Path gone = state().resolve(freight.place(2));
    Files.delete(gone);
    Path linked = state().resolve(freight.place(0));
    Files.move(linked, folder.resolve("elsewhere"));
    Files.createSymbolicLink(linked, folder.resolve("elsewhere"));
    deploy("one");
    for (int n = 0; n < 3; n++) {
      assertThat(state().resolve(freight.place(n)))
          .isRegularFile()
          .hasSameBinaryContentAs(freight.file(n));
    }
    assertThat(linked).satisfies(file -> assertThat(Files.isSymbolicLink(file)).isFalse());
  }

  @Test
  void anArtifactThatSomebodyWroteToIsSentAgain() throws IOException {
    freight.artifacts(3, 1_000, 1);
    deploy("one");
    Path flipped = state().resolve(freight.place(1));
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[500] ^= 1;
    Files.write(flipped, bytes);
    deploy("one");
    assertThat(Stream.of(0, 1, 2).allMatch(this::isStored)).isTrue();
    assertThat(unfinished()).isEmpty();
    long before = host.inputBytes();
    deploy("another");
    assertThat(host.inputBytes() - before)
        .isLessThan(Files.size(freight.request("another").packageFile()) + 1024);
  }

  @Test
  void aWorkDirectoryThatCannotBeMadeIsTold() throws IOException {
    work = Files.writeString(folder.resolve("file"), "").resolve("work");
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining(work + " on this machine cannot be used: mkdir")
        .hasMessageContaining("choose a remoteWorkDir");
  }

  @Test
  void aCutDeploymentGoesOnWhereItStopped() throws IOException {
    freight.artifacts(40, 1 << 20, 1);
    host.cutAt(19 << 20);
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("what has arrived stays");
    assertThat(unfinished()).isEmpty();
    assertThat(state().resolve("incoming")).isEmptyDirectory();
    long arrived = Stream.iterate(0, n -> n + 1).limit(40).filter(this::isStored).count();
    // 19 MiB hold 18 whole artifacts behind launcher and package
    assertThat(arrived).isEqualTo(18);
    host.cutAt(Long.MAX_VALUE);
    assertThat(deploy("one").traffic().movedBytes()).isBetween(22L << 20, 23L << 20);
  }

  private boolean isStored(int n) {
    try {
      Path stored = state().resolve(freight.place(n));
      return Files.exists(stored) && Files.mismatch(stored, freight.file(n)) < 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 200, 511, 512, 1_100, 2_000, 4_000, 6_000, 9_000, 11_000, 12_500})
  void aCutAnywhereLeavesNothingHalf(int at) throws IOException {
    freight.artifacts(3, 2_000, 1);
    host.cutAt(at);
    assertThatThrownBy(() -> deploy("one")).isInstanceOf(ClustrixException.class);
    assertThat(unfinished()).isEmpty();
    // with nothing in it, it need not be there
    Path store = Files.createDirectories(state().resolve("store"));
    try (Stream<Path> files = Files.walk(store)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> assertThat(file).hasSize(2_000).hasParent(hashed(file)));
    }
    host.cutAt(Long.MAX_VALUE);
    deploy("one");
    assertThat(Stream.of(0, 1, 2).allMatch(this::isStored)).isTrue();
  }

  private static Path hashed(Path file) {
    try {
      return file.getParent().resolveSibling(Sha256.hex(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFlippedByteIsNotPublishedAndTheRestIs() throws IOException {
    freight.artifacts(3, 2_000, 1);
    byte[] bytes = Files.readAllBytes(freight.file(1));
    byte[] flipped = bytes.clone();
    flipped[1_234] ^= 1;
    Files.write(freight.file(1), flipped);
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(Path.of(freight.place(1)).getFileName() + " is damaged");
    assertThat(isStored(0)).isTrue();
    assertThat(state().resolve(freight.place(1))).doesNotExist();
    assertThat(isStored(2)).isTrue();
    Files.write(freight.file(1), bytes);
    assertThat(deploy("one").traffic().movedBytes()).isLessThan(2 * 2_000 + 6_000);
  }

  @Test
  void anArtifactThatHasShrunkIsTold() throws IOException {
    freight.artifacts(3, 2_000, 1);
    Files.write(freight.file(1), new byte[100]);
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining(freight.file(1).toString())
        .hasMessageContaining("shorter");
    assertThat(state().resolve(freight.place(1))).doesNotExist();
  }

  @Test
  void twoAtOnceBothSucceed() throws Exception {
    freight.artifacts(30, 300_000, 1);
    DeploymentRequest request = freight.request("one");
    List<Thread> clients =
        Stream.generate(
                () ->
                    new Thread(
                        () ->
                            new Deployer(new LocalHost(), work.toString(), launcher)
                                .deploy(request, Progress.SILENT)))
            .limit(4)
            .toList();
    List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
    clients.forEach(client -> client.setUncaughtExceptionHandler((t, e) -> failures.add(e)));
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
    assertThat(failures).isEmpty();
    assertThat(unfinished()).isEmpty();
    assertThat(Stream.iterate(0, n -> n + 1).limit(30).allMatch(this::isStored)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "it's", "$(touch x)`id`", "-leading", "Zürich", "a\"b&c;d"})
  void workDirectoriesOfAnyName(String name) throws IOException {
    freight.artifacts(2, 1_000, 1);
    work = folder.resolve(name);
    Deployment deployment = deploy("one");
    assertThat(deployment.workDir()).isEqualTo(work.toString());
    assertThat(Stream.of(0, 1).allMatch(this::isStored)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "line\nend", "star*"})
  void workDirectoriesThatNoJobCouldUseAreRefused(String name) throws IOException {
    work = folder.resolve(name);
    assertThatThrownBy(() -> deploy("one"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("choose another remoteWorkDir");
  }

  @Test
  void orphansAreSweptByAge() throws IOException {
    freight.artifacts(1, 1_000, 1);
    Path old = Files.createDirectories(state().resolve("store/.tmp-old/store"));
    Path young = Files.createDirectories(state().resolve("store/.tmp-young"));
    Files.setLastModifiedTime(
        old.getParent(), FileTime.from(Instant.now().minus(3, ChronoUnit.DAYS)));
    deploy("one");
    assertThat(old.getParent()).doesNotExist();
    assertThat(young).exists();
  }
}
