package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobSlice;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.LocalHost;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Specs;
import org.clustrix.scheduler.slurm.SlurmScheduler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand tasks on a site that allows a thousand in an array. The commands of Slurm on the
 * PATH are played by scripts ({@code many-tasks/}), which leave what tasks leave; each 500th fails.
 */
class ManyTasksTest {
  private static final int TASKS = 10_000;

  @TempDir private Path folder;
  private Path bin;
  private JobSpec spec;
  private JobArray array;
  private List<String> inputs;
  private JobRecord record;

  @BeforeEach
  void site() throws IOException {
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String name : List.of("sbatch", "squeue", "sacct", "scontrol", "tasks")) {
      try (InputStream in = ManyTasksTest.class.getResourceAsStream("many-tasks/" + name + ".sh")) {
        Files.copy(in, bin.resolve(name));
        assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
      }
    }
    spec = Specs.plain(folder.resolve("work/.clustrix").toString(), "many");
    Files.createDirectories(Path.of(spec.stateFolder(), "packages", spec.packageId()));
    array = new JobArray(spec.packageId(), TASKS, 1, 1000);
    inputs = IntStream.range(0, TASKS).mapToObj(n -> "[" + n + "]").toList();
    record =
        new JobRecord(
            "many", "f", spec.packageId(), "slurm", "", "2026-01-01", TASKS, "", List.of());
  }

  /** This machine, with other commands first on the path. */
  private Host host() {
    LocalHost here = new LocalHost();
    return (Host)
        Proxy.newProxyInstance(
            Host.class.getClassLoader(),
            new Class<?>[] {Host.class},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof Command command) {
                arguments[0] =
                    command.saying("PATH='" + bin + "':$PATH\nexport PATH\n" + command.script());
              }
              try {
                return method.invoke(here, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int calls(String command) throws IOException {
    Path file = bin.resolve(command + ".calls");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  @Test
  void tenThousandTasksComeBackInOrderAndWhatFailedIsRepeatedAlone() throws Exception {
    Host host = host();
    SlurmScheduler slurm = new SlurmScheduler();
    JobRecord submitted = new ArraySubmission(host, slurm).submit(spec, array, inputs, 0, record);

    assertThat(calls("sbatch")).isEqualTo(10);
    assertThat(submitted.slices()).hasSize(10);
    assertThat(submitted.slices().get(9).tasks()).isEqualTo("9000-9999");
    // whoever submits the same again gets what is there
    assertThat(
            new ArraySubmission(host, slurm)
                .submit(spec, array, inputs, 0, record).slices().stream()
                    .map(JobSlice::schedulerId))
        .containsExactlyElementsOf(submitted.slices().stream().map(JobSlice::schedulerId).toList());
    assertThat(calls("sbatch")).isEqualTo(10);

    ArrayJob job = new ArrayJob(host, slurm, submitted, spec.stateFolder(), Duration.ofSeconds(1));
    List<ArrayStatus> seen = new ArrayList<>();
    ArrayStatus ended = job.await(seen::add);
    // the last slice waits at the first look
    assertThat(seen.get(0).counts()).containsEntry(JobState.PENDING, 1000);
    assertThat(ended.words()).isEqualTo("9980 of 10000 tasks done, 20 failed");

    ArrayOutcome outcome = job.outcome(ended);
    assertThat(outcome.inputs()).hasSize(TASKS).allMatch(Optional::isPresent);
    for (int n = 0; n < TASKS; n++) {
      assertThat(outcome.inputs().get(n).orElseThrow().value())
          .isEqualTo(n % 500 == 499 ? "null" : Integer.toString(n * 2));
    }
    List<Integer> failed = outcome.tasks().failed().stream().map(TaskStatus::task).toList();
    assertThat(failed).hasSize(20).allMatch(task -> task % 500 == 499);

    Files.writeString(bin.resolve("mended"), "");
    JobRecord again = new ArraySubmission(host, slurm).again(spec, 2, failed, 0, submitted);
    assertThat(calls("sbatch")).isEqualTo(11);
    ArrayJob second = new ArrayJob(host, slurm, again, spec.stateFolder(), Duration.ofSeconds(1));
    ArrayOutcome whole = second.outcome(second.await(s -> {}));
    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.values()).startsWith("[0,2,4,").contains(",996,998,1000,").endsWith("19998]");
    try (var attempts = Files.walk(Path.of(spec.jobFolder(), "tasks"), 2)) {
      assertThat(attempts.filter(path -> path.endsWith("2") && path.getNameCount() > 1))
          .filteredOn(path -> path.getParent().getParent().endsWith("tasks"))
          .hasSize(20);
    }
    assertThat(Files.readString(bin.resolve("sbatch.calls"), StandardCharsets.UTF_8))
        .contains("--array=0-999 --job-name=many-f9000", "--array=0-19 --job-name=many-a2 ");
  }
}
