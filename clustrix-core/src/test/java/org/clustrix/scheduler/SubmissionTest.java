package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.scheduler.slurm.SlurmScheduler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submission whose answer is lost, by {@code sbatch} commands that do what real ones do. */
class SubmissionTest {
  private static final String TIMED_OUT =
      "echo 'sbatch: error: Batch job submission failed: Socket timed out on send/recv operation'"
          + " >&2; exit 1";

  @TempDir private Path folder;
  private Path calls;
  private String script;

  @BeforeEach
  void write() throws Exception {
    JobSpec spec = Specs.plain(folder.resolve(".clustrix").toString(), "a-1");
    Files.createDirectories(Path.of(spec.jobFolder()));
    calls = folder.resolve("calls");
    script = Submission.script(spec, new SlurmScheduler());
  }

  private RecordedPbs slurm(String sbatch, String squeue) throws Exception {
    return new RecordedPbs(Files.createTempDirectory(folder, "bin"))
        .answer("sbatch", "*", "echo sbatch >> '" + calls + "'; " + sbatch)
        .answer("squeue", "*", squeue)
        .answer("sacct", "*", "echo 'Slurm accounting storage is disabled' >&2; exit 1")
        .answer("sleep", "*", ":");
  }

  private String submit(RecordedPbs slurm) throws Exception {
    return slurm.run("(\n" + script + "\n)");
  }

  @Test
  void theIdIsNotedAndTheNextOneGetsIt() throws Exception {
    assertThat(submit(slurm("echo 4711", ":"))).isEqualTo("4711\nstatus 0\n");
    assertThat(submit(slurm("echo 4712", ":"))).isEqualTo("4711\nstatus 0\n");
    assertThat(calls).hasContent("sbatch\n");
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondJob() throws Exception {
    String later =
        "n=$(wc -l < '" + calls + "'); echo x >> '" + calls + "'; [ $n -lt 3 ] || echo 4711";
    assertThat(submit(slurm(TIMED_OUT, later))).isEqualTo("4711\nstatus 0\n");
    assertThat(Files.readString(calls).lines().filter("sbatch"::equals)).hasSize(1);
  }

  @Test
  void aSubmissionThatNeverArrivedIsRepeated() throws Exception {
    String second =
        "[ $(grep -c sbatch '" + calls + "') -gt 1 ] && { echo 4711; exit 0; }; " + TIMED_OUT;
    assertThat(submit(slurm(second, ":"))).isEqualTo("4711\nstatus 0\n");
  }

  @Test
  void aClientThatWasKilledMeanwhileLeavesItsJobToTheNext() throws Exception {
    Files.createFile(folder.resolve(".clustrix/jobs/a-1/.submitting"));
    assertThat(submit(slurm("echo 4712", "printf '4720\\n4711\\n'"))).isEqualTo("4711\nstatus 0\n");
    assertThat(calls).doesNotExist();
  }

  @Test
  void aSchedulerThatDoesNotTellWhetherItHasTheJobGetsNoSecondOne() throws Exception {
    assertThat(submit(slurm(TIMED_OUT, "exit 1")))
        .contains("Socket timed out", "does not tell whether it has the job", "status 75");
    assertThat(calls).hasContent("sbatch\n");
  }

  @Test
  void whatIsRefusedIsToldAndNotRepeated() throws Exception {
    String refused = "echo 'sbatch: error: invalid partition specified: x' >&2; exit 1";
    assertThat(submit(slurm(refused, "echo 4711")))
        .isEqualTo("sbatch: error: invalid partition specified: x\nstatus 1\n");
    assertThat(calls).hasContent("sbatch\n");
  }
}
