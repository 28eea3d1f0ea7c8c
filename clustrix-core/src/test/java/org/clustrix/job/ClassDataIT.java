package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives of classes on the cluster {@code local}: made once, used, and refused without a word.
 */
class ClassDataIT {
  // a job may still be at its archive
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Map<String, String> settings = new HashMap<>();
  private Path cds;

  @BeforeEach
  void workFolder() throws Exception {
    Path work = Files.createDirectories(folder.resolve("work,it's$HOME"));
    cds = work.resolve(".clustrix/cds");
    settings.put("remoteWorkDir", work.toString());
    settings.put("pollInterval", "1");
  }

  /** How lines begin that a JVM or the launcher prints. */
  private static final String JVM = "(?i)(\\[|OpenJDK|Java|clustrix:|error|warning|exception).*";

  /** Runs the same function several times at once; each must be as if there were no archive. */
  private void run(int times) throws Exception {
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment deployment =
          cluster.deploy(HandMadePackage.of(folder, "surroundings", 8), Progress.SILENT);
      List<Job> jobs = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        jobs.add(cluster.submit(deployment, "[]"));
      }
      for (Job job : jobs) {
        assertThat(job.await(s -> {}).state()).isEqualTo(JobState.DONE);
        assertThat(job.stdout(1000)).isEmpty();
        // the profile of a login may have something to say
        assertThat(job.stderr(1000).lines()).noneMatch(line -> line.matches(JVM));
      }
    }
  }

  /** Runs once and tells where its class was loaded from. */
  private String source() throws Exception {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    settings.put("jvmOptions", "-Xlog:class+load=info:file=" + log);
    run(1);
    settings.remove("jvmOptions");
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("fixture.Steps source: "))
          .map(line -> line.replaceAll(".*source: ", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<Path> in(Path parent) throws Exception {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    }
  }

  /** Waits for whoever makes one, and returns it. */
  private Path archive() throws Exception {
    Awaited.until("an archive", () -> in(cds).size() == 1 && !isTemporary(in(cds).get(0)));
    return in(cds).get(0).resolve("classes.jsa");
  }

  private static boolean isTemporary(Path key) {
    return key.getFileName().toString().startsWith(".tmp-");
  }

  @Test
  void jobsAtOnceMakeOneAndTheNextUsesIt() throws Exception {
    run(4);
    Path archive = archive();

    assertThat(Files.readString(archive.resolveSibling("package"))).startsWith("packages/");
    assertThat(in(archive.getParent())).hasSize(3);
    assertThat(source()).startsWith("shared objects file");
    assertThat(in(cds)).hasSize(1);
  }

  @Test
  void aDamagedOneIsRefusedInSilenceAndTakenAway() throws Exception {
    run(1);
    Path archive = archive();
    Path good = Files.copy(archive, folder.resolve("good.jsa"));
    byte[] whole = Files.readAllBytes(good);
    byte[] turned = whole.clone();
    for (int i = whole.length / 4; i < whole.length; i += 4096) {
      turned[i] ^= 0x5a;
    }
    byte[] header = whole.clone();
    for (int i = 100; i < 400; i += 7) {
      header[i] ^= 0x5a;
    }
    byte[][] damages = {
      turned, header, new byte[0], java.util.Arrays.copyOf(whole, whole.length / 2), new byte[99]
    };
    for (byte[] damage : damages) {
      Files.deleteIfExists(archive);
      Files.createDirectories(archive.getParent());
      Files.write(archive, damage, StandardOpenOption.CREATE);

      assertThat(source()).doesNotStartWith("shared");

      // what is left keeps the others from trying again before a day is over
      Path lock = cds.resolve(".tmp-" + archive.getParent().getFileName());
      Awaited.until("the removal", () -> Files.isDirectory(lock));
      assertThat(archive.getParent()).doesNotExist();
      run(1);
      assertThat(in(cds)).containsExactly(lock);
      Files.move(lock, archive.getParent());
    }
    Files.copy(good, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(source()).startsWith("shared objects file");
  }

  @Test
  void anotherLauncherOrHeapHasItsOwn() throws Exception {
    run(1);
    archive();
    settings.put("jvmOptions", "-XX:-UseCompressedOops");
    run(1);

    Awaited.until("a second one", () -> finished() == 2);
  }

  private long finished() throws Exception {
    return in(cds).stream().filter(key -> !key.getFileName().toString().startsWith(".")).count();
  }

  @Test
  void noneIsMadeWhereItIsOffOrTheUserHasOther() throws Exception {
    settings.put("cds", "off");
    run(1);
    settings.put("cds", "auto");
    settings.put("jvmOptions", "-Xshare:off");
    run(1);
    settings.remove("jvmOptions");
    settings.put("memory", "128M");
    run(1);
    settings.remove("memory");
    Path spaced = Files.createDirectories(folder.resolve("my work"));
    settings.put("remoteWorkDir", spaced.toString());
    run(1);
    Thread.sleep(2000);

    assertThat(cds).doesNotExist();
    assertThat(spaced.resolve(".clustrix/cds")).doesNotExist();
  }
}
