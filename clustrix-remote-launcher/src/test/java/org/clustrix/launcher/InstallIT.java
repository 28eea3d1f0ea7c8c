package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.Sha256;
import org.clustrix.launcher.install.Installer;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs packages by child JVMs from the launcher jar. */
class InstallIT {
  private static final byte[] ARTIFACT = "an artifact".getBytes(StandardCharsets.UTF_8);

  @TempDir Path remote;
  private Cluster cluster;
  private PackageBuilder builder;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
    builder =
        PackageBuilder.of("com.acme.Functions", "main")
            .with("data/in/größe.csv", "a,b\n")
            .with("lib/local.jar", "no jar, but a file")
            .withElement(new ClassPathElement("lib", "lib/local.jar", "", false));
  }

  private Path incoming(byte[] artifact) throws IOException {
    String sha256 = builder.withArtifact("lib-1.0.jar", ARTIFACT);
    Path incoming = cluster.incoming(builder);
    Files.write(incoming.resolve(sha256), artifact);
    Files.writeString(incoming.resolve("analysis.json"), "{}");
    return incoming;
  }

  @Test
  void installsEverythingWhereTheLayoutSays() throws IOException {
    Path incoming = incoming(ARTIFACT);
    String id = builder.metadata().packageId();

    Ended ended = cluster.install(incoming);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo("{\"schema\":1,\"package_id\":\"" + id + "\",\"installed\":true}\n");
    assertThat(incoming).doesNotExist();
    Path folder = cluster.state().resolve("packages").resolve(id);
    assertThat(folder.resolve("classpath"))
        .hasContent(
            "packages/%1$s/classes/0-app.jar\npackages/%1$s/lib/local.jar\nstore/%2$s/lib-1.0.jar\n"
                .formatted(id, Sha256.hex(ARTIFACT)));
    assertThat(folder.resolve("metadata.json")).hasContent(builder.metadata().toText());
    assertThat(folder.resolve("analysis.json")).hasContent("{}");
    assertThat(folder.resolve("data/in/größe.csv")).hasContent("a,b\n");
    assertThat(names(cluster.state().resolve("packages"))).containsExactly(id);
    assertThat(cluster.state().resolve("store/" + Sha256.hex(ARTIFACT) + "/lib-1.0.jar"))
        .hasBinaryContent(ARTIFACT);
    onlyTheOwnerReads();
  }

  private void onlyTheOwnerReads() throws IOException {
    try (Stream<Path> all = Files.walk(cluster.state())) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void packsARootAsAStoredJarOfAFixedTime() throws IOException {
    cluster.install(incoming(ARTIFACT));
    Path jar =
        cluster
            .state()
            .resolve("packages/" + builder.metadata().packageId() + "/classes/0-app.jar");

    assertThat(Files.getLastModifiedTime(jar)).hasToString("2000-01-01T00:00:00Z");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
      assertThat(zip.getEntry("com/acme/")).isNotNull();
      ZipEntry functions = zip.getEntry("com/acme/Functions.class");
      assertThat(zip.getInputStream(functions))
          .hasBinaryContent(builder.contents().get("classes/0-app/com/acme/Functions.class"));
    }
  }

  @Test
  void aRootThatMustBeAFolderStaysOne() {
    PackageBuilder folder =
        PackageBuilder.of("com.acme.Functions", "main")
            .with("classes/1-plain/info.txt", "x")
            .withElement(new ClassPathElement("root", "classes/1-plain", "", true));

    cluster.install(cluster.incoming(folder));

    Path installed = cluster.state().resolve("packages/" + folder.metadata().packageId());
    assertThat(installed.resolve("classes/1-plain/info.txt")).hasContent("x");
    assertThat(installed.resolve("classpath")).content().endsWith("/classes/1-plain\n");
  }

  @Test
  void installingAgainIsSuccess() throws IOException {
    cluster.install(incoming(ARTIFACT));

    Ended again = cluster.install(cluster.incoming(builder));

    assertThat(again.status()).isZero();
    assertThat(again.out()).endsWith("\"installed\":false}\n");
  }

  @Test
  void missingArtifactsAreNamedAndNothingIsPublished() {
    builder.withArtifact("lib-1.0.jar", ARTIFACT);

    Ended ended = cluster.install(cluster.incoming(builder));

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.err())
        .contains("they were not sent: org.lib:lib-1.0.jar:jar:1.0; deploy again");
    assertThat(cluster.state().resolve("packages")).isEmptyDirectory();
  }

  @Test
  void aPreparedPackageIsNotPublishedWhereItsArtifactsDoNotCome() throws IOException {
    Path incoming = incoming(ARTIFACT);

    assertThatThrownBy(() -> new Installer(cluster.state()).install(incoming, () -> false))
        .hasMessageContaining("deploy again");

    assertThat(cluster.state().resolve("packages")).isEmptyDirectory();
  }

  @Test
  void aPreparedPackageIsPublishedWhenItsArtifactsCome() throws Exception {
    String sha256 = builder.withArtifact("lib-1.0.jar", ARTIFACT);
    Path incoming = cluster.incoming(builder);

    Installer.Outcome outcome =
        new Installer(cluster.state())
            .install(
                incoming,
                () -> {
                  Files.write(incoming.resolve(sha256), ARTIFACT);
                  return true;
                });

    assertThat(outcome.installed()).isTrue();
  }

  @Test
  void aDamagedArtifactDoesNotReachTheStore() throws IOException {
    Ended ended = cluster.install(incoming("an artefact".getBytes(StandardCharsets.UTF_8)));

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.err()).contains("the artifact lib-1.0.jar is damaged: its SHA-256 is");
    assertThat(cluster.state().resolve("store/" + Sha256.hex(ARTIFACT) + "/lib-1.0.jar"))
        .doesNotExist();
  }

  @Test
  void aDamagedFileLeavesNothingBehind() throws IOException {
    Path incoming = cluster.incoming(builder);
    TreeMap<String, byte[]> changed = new TreeMap<>(builder.contents());
    changed.put("metadata.json", builder.metadata().toText().getBytes(StandardCharsets.UTF_8));
    changed.put("data/in/größe.csv", "x,y\n".getBytes(StandardCharsets.UTF_8));
    PackageBuilder.writeZip(incoming.resolve("package.zip"), changed);

    Ended ended = cluster.install(incoming);

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.err()).contains("'data/in/größe.csv' has the SHA-256");
    assertThat(names(cluster.state().resolve("packages"))).isEmpty();
  }

  @Test
  void aColonInTheStatePathIsRefused() {
    Cluster odd = new Cluster(remote.resolve("a:b"));

    Ended ended = odd.install(odd.incoming(builder));

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.err()).contains("has a colon").contains("choose another remoteWorkDir");
  }

  @Test
  void sixteenAtOnceWithHalfOfThemKilledLeaveOneWholePackage() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    builder.with("data/large.bin", "0123456789abcdef".repeat(1 << 17));
    builder.withArtifact("lib-1.0.jar", ARTIFACT);
    String id = builder.metadata().packageId();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Path incoming = incomingTwin();
      processes.add(
          cluster
              .installing(incoming)
              .redirectErrorStream(true)
              .redirectOutput(remote.resolve("out" + i).toFile())
              .start());
    }
    for (int i = 0; i < 16; i += 2) {
      Thread.sleep(random.nextInt(150));
      processes.get(i).destroyForcibly();
    }
    for (int i = 0; i < 16; i++) {
      assertThat(processes.get(i).waitFor(60, TimeUnit.SECONDS)).isTrue();
      if (i % 2 == 1) {
        assertThat(processes.get(i).exitValue())
            .as("seed %d: %s", seed, Files.readString(remote.resolve("out" + i)))
            .isZero();
      }
    }

    assertThat(cluster.run(id, "[\"a\"]").out()).as("seed %d", seed).isEqualTo("a\n");
    assertThat(cluster.state().resolve("packages/" + id + "/data/large.bin")).hasSize(1 << 21);
    assertThat(names(cluster.state().resolve("packages")))
        .allMatch(name -> name.equals(id) || name.startsWith(".tmp-"));
  }

  private Path incomingTwin() throws IOException {
    Path incoming = cluster.incoming(builder);
    Files.write(incoming.resolve(Sha256.hex(ARTIFACT)), ARTIFACT);
    return incoming;
  }

  @Test
  void theCommandLineSaysWhatIsValid() {
    assertUsage(List.of(), "no command; there are install, prepare, run and version");
    assertUsage(
        List.of("instal"), "unknown command 'instal'; there are install, prepare, run and version");
    assertUsage(
        List.of("install", "--rot", "x"),
        "unknown option '--rot'; install takes --root and --incoming");
    assertUsage(List.of("run", "--root", "x"), "--task is missing; run takes --root and --task");
  }

  private static void assertUsage(List<String> arguments, String message) {
    Ended ended = launcher(arguments);
    assertThat(ended.status()).isEqualTo(ExitStatus.USAGE.code());
    assertThat(ended.err()).isEqualTo("clustrix: " + message + "\n");
  }

  private static Ended launcher(List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of(Cluster.java(), "-jar", Cluster.jar().toString()));
    command.addAll(arguments);
    return Cluster.ended(new ProcessBuilder(command), null);
  }

  @Test
  void versionIsOneLineOfJson() {
    assertThat(launcher(List.of("version")).out())
        .matches("\\{\"schema\":1,\"version\":\"[0-9][^\"]+\",\"format\":1,\"api\":1}\n");
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Collections.emptyList();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
