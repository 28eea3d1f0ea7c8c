package org.clustrix.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.config.ConfigurationException;
import org.clustrix.host.LocalHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCleanupTest {
  private static final Age MONTH = Age.parse("olderThan", "30d");

  @TempDir private Path folder;
  private Path work;
  private StateFolder state;

  @BeforeEach
  void makeState() throws IOException {
    work = folder.resolve("my work, it's \"$HOME\"");
    state = new StateFolder(Files.createDirectories(work.resolve(".clustrix")));
  }

  private Freed clean(Age age) {
    return new ClusterCleanup(new LocalHost(), work.toString()).run(age, false);
  }

  private Freed wouldClean(Age age) {
    return new ClusterCleanup(new LocalHost(), work.toString()).run(age, true);
  }

  private static List<String> paths(Freed freed) {
    return freed.items().stream().map(Freed.Item::path).toList();
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(state.path())) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void whatIsOldGoesAndWhatAnythingRefersToStays() throws IOException {
    String old = state.pack("old", 40, "shared", "lonely");
    String young = state.pack("young", 1, "shared");
    state.artifact("shared", 50);
    String lonely = state.artifact("lonely", 50);
    String fresh = state.artifact("fresh", 2);

    Freed freed = clean(MONTH);

    assertThat(paths(freed)).containsExactlyInAnyOrder(old, lonely);
    assertThat(freed.counts()).isEqualTo("1 package, 1 artifact");
    assertThat(freed.bytes()).isGreaterThan(6_000);
    assertThat(state.path().resolve(young + "/classpath")).exists();
    assertThat(state.path().resolve(fresh + "/fresh.jar")).exists();
    assertThat(state.path().resolve("store/" + StateFolder.hash("shared") + "/shared.jar"))
        .exists();
    assertThat(state.path().resolve(old)).doesNotExist();
    assertThat(state.path().resolve("trash")).isEmptyDirectory();
    assertThat(clean(MONTH).counts()).isEqualTo("nothing");
  }

  @Test
  void anArchiveOfClassesGoesWithItsPackageOrWhenItIsOldAndNobodyMayHaveMappedIt()
      throws IOException {
    state.pack("gone", 40);
    state.pack("young", 1);
    state.pack("busy", 90);
    String orphan = state.archive("a", "gone", 1);
    String old = state.archive("b", "young", 50);
    String fresh = state.archive("c", "young", 2);
    String mapped = state.archive("d", "busy", 80);
    state.job("running", "slurm", "1", "busy", false, 0);
    String unfinished = "cds/.tmp-" + StateFolder.hash("e");
    state.write(unfinished + "/package", "packages/" + StateFolder.id("young"));
    state.age(unfinished, Duration.ofDays(40));

    assertThat(paths(wouldClean(MONTH))).contains(orphan, old, unfinished);
    Freed freed = clean(MONTH);

    assertThat(paths(freed)).contains(orphan, old, unfinished).doesNotContain(fresh, mapped);
    assertThat(freed.counts()).contains("2 class-data archives");
    assertThat(state.path().resolve(orphan)).doesNotExist();
    assertThat(state.path().resolve(fresh + "/classes.jsa")).exists();
    assertThat(state.path().resolve(mapped + "/classes.jsa")).exists();
  }

  @Test
  void theInputsOfAnUnfinishedJobStayAndGoWhenItIsOver() throws IOException {
    String kept = state.input("kept", 50);
    String list = state.inputs("list", 50, "kept");
    String other = state.input("other", 50);
    state.pack("pack", 50);
    String job = state.job("running", "local", "999999999", "pack", false, 0);
    state.stages(job, "list");

    assertThat(paths(wouldClean(MONTH))).containsExactly(other);
    assertThat(paths(clean(MONTH))).containsExactly(other);
    assertThat(state.path().resolve(kept + "/content")).exists();

    state.write(job + "/tasks/0/1/exit.json", "{}");
    assertThat(paths(clean(MONTH))).contains(kept, list);
    assertThat(state.path().resolve(kept)).doesNotExist();
  }

  @Test
  void aContentThatIsAnInputAndAnArtifactStaysAsLongAsEitherIsNeeded() throws IOException {
    String both = state.input("both", 50);
    state.artifact("both", 50);
    String list = state.inputs("list", 50, "both");
    String pack = state.pack("pack", 1, "both");
    state.pack("other", 90);
    String job = state.job("over", "local", "999999999", "other", true, 40);
    state.stages(job, "list");
    state.age(job, Duration.ofDays(40));

    assertThat(paths(clean(MONTH))).contains(list).doesNotContain(both);

    state.age(pack, Duration.ofDays(50));
    String running = state.job("running", "local", "999999998", "other", false, 0);
    state.inputs("second", 50, "both");
    state.stages(running, "second");
    assertThat(paths(clean(MONTH))).contains(pack).doesNotContain(both);

    state.write(running + "/tasks/0/1/exit.json", "{}");
    assertThat(paths(wouldClean(MONTH))).contains(both);
    assertThat(paths(clean(MONTH))).contains(both);
  }

  /** The script of each attempt names what its tasks get. */
  @Test
  void theInputsOfARepetitionStayWhileItRuns() throws IOException {
    String first = state.inputs("first", 50, "a");
    String second = state.inputs("second", 50, "b");
    String input = state.input("b", 50);
    state.pack("pack", 50);
    String job = state.job("array", "local", "999999999", "pack", true, 40);
    state.stages(job, "first");
    String script = Files.readString(state.path().resolve(job + "/job.sh"));
    // nothing else tells of a task that waits
    state.write(
        job + "/job-2.sh", script.replace(StateFolder.hash("first"), StateFolder.hash("second")));

    assertThat(paths(clean(MONTH))).isEmpty();
    state.write(job + "/tasks/0/2/exit.json", "{}");
    state.age(job, Duration.ofDays(40));
    assertThat(paths(clean(MONTH))).contains(job, first, second, input);
  }

  @Test
  void anAliasKeepsItsPackageAndTheOneBefore() throws IOException {
    String first = state.pack("first", 90);
    state.pack("second", 80, "needed");
    state.pack("third", 70);
    String needed = state.artifact("needed", 80);
    state.alias("com.acme.Main#run", "first", "second", "third");

    assertThat(paths(clean(Age.parse("olderThan", "0")))).containsExactly(first);
    assertThat(state.path().resolve(needed)).exists();
  }

  @Test
  void aLeaseKeepsWhatItNamesForADayOrWhileItsPackageWaits() throws IOException {
    String pack = state.pack("leased", 90);
    String artifact = state.artifact("leased", 90);
    String other = state.artifact("other", 90);
    String waiting = state.artifact("waiting", 90);
    String late = "2b8c1f0e-0000-4000-8000-000000000001";
    String deferred = "2b8c1f0e-0000-4000-8000-000000000002";
    state.write("leases/" + late, "lease 2026-01-01\n" + pack + "\n" + artifact + "\n");
    state.write("leases/" + deferred, "lease 2026-01-01\n" + waiting + "\n");
    state.write("incoming/" + deferred + "/package.zip", "zip");
    state.age("leases/" + deferred, Duration.ofDays(3));

    assertThat(paths(clean(MONTH))).containsExactly(other);
    state.age("leases/" + late, Duration.ofDays(2));
    state.age("incoming/" + deferred, Duration.ofDays(31));
    assertThat(paths(clean(MONTH)))
        .containsExactlyInAnyOrder(pack, artifact, "incoming/" + deferred);
    assertThat(paths(clean(MONTH))).containsExactly(waiting);
    assertThat(state.path().resolve("leases")).isEmptyDirectory();
  }

  @Test
  void aJobIsUnfinishedWhileNobodyKnowsAndItIsYoung() throws IOException {
    state.pack("p", 90);
    String lost = state.job("lost-young", "local", "999999999", "p", false, 10);
    state.job("foreign-young", "no-such-scheduler", "1", "p", false, 10);
    String done = state.job("done-old", "local", "999999999", "q", true, 40);
    state.job("done-young", "local", "999999999", "q", true, 10);
    String gone = state.job("lost-old", "local", "999999999", "q", false, 40);
    String unused = state.pack("q", 90);

    assertThat(paths(clean(MONTH))).containsExactlyInAnyOrder(done, gone, unused);
    assertThat(state.path().resolve(lost)).exists();
    assertThat(state.path().resolve("packages/" + StateFolder.id("p"))).exists();
  }

  @Test
  void aJobThatItsSchedulerCallsRunningKeepsItsPackageForEver() throws Exception {
    String pack = state.pack("p", 90);
    Process process = new ProcessBuilder("sh", "-c", "sleep 60; :", "runs-on").start();
    try {
      String job = state.job("runs-on", "local", Long.toString(process.pid()), "p", false, 90);
      assertThat(clean(Age.parse("olderThan", "0")).counts()).isEqualTo("nothing");
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      assertThat(paths(clean(MONTH))).containsExactlyInAnyOrder(job, pack);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void aSubmissionThatIsUnderWayCounts() throws IOException {
    state.pack("p", 90);
    String job = state.job("begun", "local", "1", "p", false, 0);
    Files.delete(state.path().resolve(job + "/job.json"));

    assertThat(clean(Age.parse("olderThan", "0")).counts()).isEqualTo("nothing");
    state.age(job, Duration.ofDays(2));
    assertThat(clean(Age.parse("olderThan", "0")).counts()).isEqualTo("1 package, 1 job");
  }

  @Test
  void aDryRunTellsTheSameAndChangesNothing() throws IOException {
    state.pack("old", 40, "a");
    state.artifact("a", 40);
    state.job("job", "local", "999999999", "old", true, 40);
    state.write("store/.tmp-cut/x", "half");
    state.age("store/.tmp-cut", Duration.ofDays(40));
    List<String> before = tree();

    Freed told = wouldClean(MONTH);

    assertThat(tree()).isEqualTo(before);
    assertThat(told.items()).containsExactlyInAnyOrderElementsOf(clean(MONTH).items()).hasSize(4);
  }

  @Test
  void whatIsNotOursIsLeftAlone() throws IOException {
    state.write("packages/mine/classpath", "");
    state.write("store/notes/a.jar", "");
    state.write("jobs/my job/job.txt", "");
    state.write("mine/store", "");
    for (String path : List.of("packages/mine", "store/notes", "jobs/my job", "mine")) {
      state.age(path, Duration.ofDays(400));
    }
    Files.writeString(work.resolve("data.csv"), "1");
    List<String> before = tree();

    assertThat(clean(Age.parse("olderThan", "0")).counts()).isEqualTo("nothing");
    assertThat(tree()).containsAll(before);
    assertThat(work.resolve("data.csv")).exists();
  }

  @Test
  void aCleanupThatWasKilledIsUndoneByTheNext() throws IOException {
    String young = state.pack("young", 1, "a");
    String artifact = state.artifact("a", 90);
    Path held = Files.createDirectories(state.path().resolve("trash/held-killed"));
    Files.createDirectories(held.resolve("packages"));
    Files.createDirectories(held.resolve("store"));
    Files.move(state.path().resolve(young), held.resolve(young));
    Files.move(state.path().resolve(artifact), held.resolve(artifact));
    // somebody has sent it again, under one of its names
    state.write(artifact + "/b.jar", "b");

    assertThat(clean(MONTH).counts()).isEqualTo("nothing");
    assertThat(state.path().resolve(young + "/classpath")).exists();
    assertThat(state.path().resolve(artifact + "/a.jar")).exists();
    assertThat(state.path().resolve(artifact + "/b.jar")).exists();
    assertThat(state.path().resolve("trash")).isEmptyDirectory();
  }

  @Test
  void foldersThatAFunctionHasLockedGoToo() throws IOException {
    String job = state.job("job", "local", "999999999", "p", true, 40);
    state.write(job + "/work/locked/file", "x");
    Path locked = state.path().resolve(job + "/work/locked");
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Files.createSymbolicLink(state.path().resolve(job + "/work/link"), folder);
    state.age(job, Duration.ofDays(40));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));

    assertThat(clean(MONTH).counts()).isEqualTo("1 job");
    assertThat(state.path().resolve("trash")).isEmptyDirectory();
    assertThat(outside).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1d", "30"})
  void anAgeThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Age.parse("clustrix.olderThan", text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("clustrix.olderThan is '" + text + "'");
  }
}
