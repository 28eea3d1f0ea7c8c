package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobResult;
import org.clustrix.format.JobSlice;
import org.clustrix.format.Provenance;
import org.clustrix.format.ThrownInfo;
import org.clustrix.host.LocalHost;
import org.clustrix.scheduler.process.ProcessScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words for tasks of an array by what they have left, at a look and with their answers. */
class ArrayEndTest {
  private static final String ID = "999999999";

  @TempDir private Path state;
  private Path job;

  private ArrayJob array(int inputs, int chunk) throws IOException {
    job = Files.createDirectories(state.resolve("jobs/many"));
    JobArray array = new JobArray("p", inputs, chunk, 1000);
    Files.writeString(job.resolve("array.json"), array.toText());
    JobRecord record =
        new JobRecord(
            "many",
            "f",
            "p",
            "local",
            "",
            "2026-01-01",
            array.tasks(),
            "",
            List.of(new JobSlice(1, "0-" + (array.tasks() - 1), ID)));
    return new ArrayJob(
        new LocalHost(),
        new ProcessScheduler("local"),
        record,
        state.toString(),
        Duration.ofSeconds(1));
  }

  private Path attempt(int task) throws IOException {
    return Files.createDirectories(job.resolve("tasks/" + task + "/1"));
  }

  private void ended(int task, int code, String signal, String problem) throws IOException {
    Files.writeString(
        attempt(task).resolve("exit.json"),
        """
        {"schema":1,"exit_code":%d,"signal":"%s","problem":"%s","host":"h","pid":7,"job_id":"%s.%d","node":"n","files":"shared","started":"s","ended":"e"}
        """
            .formatted(code, signal, problem, ID, task));
  }

  private static Provenance where(int task) {
    return new Provenance("h", 7, "local", ID + "." + task, "n", "17", "p", "s", "e", "shared");
  }

  private static JobResult value(int task) {
    return JobResult.returned("int", Integer.toString(task), where(task));
  }

  private static JobResult threw(int task, String type) {
    return JobResult.threw(
        "int", new ThrownInfo(type, "m", List.of(), List.of(), List.of()), where(task));
  }

  private void answered(int task, int code, JobResult answer) throws IOException {
    Files.writeString(attempt(task).resolve("result.json"), answer.toText());
    ended(task, code, "", "");
  }

  private static List<JobState> words(ArrayStatus status) {
    return status.tasks().stream().map(TaskStatus::state).toList();
  }

  @Test
  void eachEndHasItsWordAmongGoodOnes() throws IOException {
    ArrayJob array = array(13, 1);
    answered(0, 0, value(0));
    answered(1, 91, threw(1, "java.lang.IllegalStateException"));
    answered(2, 99, threw(2, "java.lang.OutOfMemoryError"));
    answered(3, 92, JobResult.refused("int", "args: no", where(3)));
    ended(4, 3, "", "");
    // statuses that a function has taken from the launcher
    ended(5, 0, "", "");
    ended(6, 91, "", "");
    ended(7, 137, "", "");
    ended(8, 137, "MEMORY", "");
    ended(9, 143, "TIME", "");
    ended(10, 82, "", "needs Java 25");
    ended(11, 96, "", "");
    answered(12, 0, value(12));

    ArrayStatus looked = array.status();
    ArrayOutcome outcome = array.outcome(looked);

    assertThat(words(looked))
        .containsExactly(
            JobState.DONE,
            JobState.FAILED,
            JobState.OUT_OF_MEMORY,
            JobState.REFUSED,
            JobState.EXITED,
            JobState.EXITED,
            JobState.EXITED,
            JobState.EXITED,
            JobState.OUT_OF_MEMORY,
            JobState.OUT_OF_TIME,
            JobState.REFUSED,
            JobState.EXITED,
            JobState.DONE);
    assertThat(words(outcome.tasks())).isEqualTo(words(looked));
    assertThat(outcome.values())
        .isEqualTo("[0,null,null,null,null,null,null,null,null,null,null,null,12]");
    assertThat(outcome.tasks().tasks().stream().map(task -> task.status().detail()))
        .contains(
            "java.lang.IllegalStateException: m",
            "args: no",
            "the function ended the JVM with System.exit(3)",
            "the function ended the JVM with System.exit(0)",
            "the function ended the JVM with System.exit(91)",
            "the JVM was ended by signal 9 (killed, often for want of memory)",
            "needs Java 25")
        .anyMatch(detail -> detail.startsWith("the JVM ended with 96: the launcher could not"));
  }

  @Test
  void whoIsCancelledTakesNothingFromThoseThatHaveEnded() throws IOException {
    ArrayJob array = array(5, 1);
    answered(0, 0, value(0));
    ended(1, 3, "", "");
    ended(2, 143, "TERM", "");
    attempt(3);
    Files.writeString(job.resolve("cancelled"), "");

    assertThat(words(array.status()))
        .containsExactly(
            JobState.DONE,
            JobState.EXITED,
            JobState.CANCELLED,
            JobState.CANCELLED,
            JobState.CANCELLED);
    assertThat(array.outcome(array.status()).inputs().get(0)).isPresent();
  }

  @Test
  void oneCallThatEndsTheJvmHidesNoAnswerBefore() throws IOException {
    ArrayJob array = array(6, 3);
    Files.writeString(
        attempt(0).resolve("results.jsonl"),
        value(0).toLine() + "\n" + value(0).toLine() + "\n{\"schema\":1,\"outc");
    ended(0, 0, "", "");
    Files.writeString(
        attempt(1).resolve("results.jsonl"),
        value(1).toLine()
            + "\n"
            + threw(1, "java.lang.ArithmeticException").toLine()
            + "\n"
            + value(1).toLine()
            + "\n");
    ended(1, 91, "", "");

    ArrayOutcome outcome = array.outcome(array.status());

    assertThat(words(outcome.tasks())).containsExactly(JobState.EXITED, JobState.FAILED);
    assertThat(outcome.tasks().tasks().get(0).status().detail())
        .startsWith("input 2: the function ended the JVM with System.exit(0)");
    assertThat(outcome.tasks().tasks().get(1).status().detail()).startsWith("input 4: java.lang.");
    assertThat(outcome.values()).isEqualTo("[0,0,null,1,null,1]");
  }

  @Test
  void withoutARecordItIsLost() throws IOException {
    ArrayJob array = array(2, 1);
    answered(0, 0, value(0));
    attempt(1);
    assertThat(words(array.status())).containsExactly(JobState.DONE, JobState.LOST);
  }
}
