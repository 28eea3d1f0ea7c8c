package org.clustrix.launcher.invoke;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;

/**
 * One attempt at one task of an array: the calls of its inputs, one after the other in this JVM. A
 * call that throws does not keep the next ones from being made. What an earlier attempt has
 * returned is taken over. For one thread.
 */
final class ArrayTask {
  private final Path job;
  private final Path attempt;
  private final int task;
  private final Caller caller;

  ArrayTask(Path job, Path attempt, Caller caller) {
    this.job = job;
    this.attempt = attempt;
    this.task = Attempts.number(attempt.getParent());
    this.caller = caller;
  }

  Ending run() throws IOException {
    JobArray array =
        JobArray.parse(
            new String(
                Files.readAllBytes(job.resolve(ClusterLayout.ARRAY)), StandardCharsets.UTF_8));
    try (BufferedReader inputs = Files.newBufferedReader(job.resolve(ClusterLayout.INPUTS))) {
      for (int skipped = 0; skipped < array.first(task); skipped++) {
        inputs.readLine();
      }
      if (array.chunk() == 1) {
        Caller.Answer answer =
            caller.answer(new Line(array, inputs.readLine()), attempt.resolve(ClusterLayout.VALUE));
        ResultFile.write(attempt, answer.result());
        return answer.ending();
      }
      return several(array, inputs);
    }
  }

  private Ending several(JobArray array, BufferedReader inputs) throws IOException {
    List<JobResult> earlier = earlier(array);
    Ending worst = new Ending(Ending.Kind.RETURNED, "", null);
    int failed = 0;
    Path file = attempt.resolve(ClusterLayout.RESULTS);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int input = array.first(task); input < array.end(task); input++) {
        String line = inputs.readLine();
        int place = input - array.first(task);
        JobResult result = place < earlier.size() ? earlier.get(place) : null;
        if (result == null || result.outcome() != JobResult.Outcome.RETURNED) {
          Path large = attempt.resolve(ClusterLayout.value(place));
          Caller.Answer answer = caller.answer(new Line(array, line), large);
          result = answer.result();
          if (answer.ending().kind() != Ending.Kind.RETURNED) {
            failed++;
            worst = failed == 1 ? answer.ending() : worst;
          }
        }
        // whole, before the next call may end the JVM
        out.write(result.toLine() + "\n");
        out.flush();
      }
    }
    return failed < 2
        ? worst
        : new Ending(
            worst.kind(), worst.problem() + " (and " + (failed - 1) + " more)", worst.cause());
  }

  private List<JobResult> earlier(JobArray array) throws IOException {
    Path before = Attempts.newest(attempt.getParent(), Attempts.number(attempt));
    return before == null ? new ArrayList<>() : Attempts.answers(before, array.chunk());
  }

  /** One line of the inputs, as a request. */
  private final class Line implements Caller.Request {
    private final JobArray array;
    private final String arguments;

    Line(JobArray array, String arguments) {
      this.array = array;
      this.arguments = arguments;
    }

    /** An attempt that is made later may have another one: its script says so. */
    private String packageId() {
      String ours = System.getenv("CLUSTRIX_PACKAGE");
      return ours == null || ours.isEmpty() ? array.packageId() : ours;
    }

    @Override
    public JobRequest read() throws RefusalException {
      if (arguments == null) {
        throw RefusalException.unusable(
            job.resolve(ClusterLayout.INPUTS) + " ends before task " + task,
            new FormatException("too few lines"));
      }
      return new JobRequest(
              job.getFileName().toString(),
              task,
              Attempts.number(attempt),
              packageId(),
              arguments,
              array.maxOutputBytes())
          .withInlineResult(array.inlineResult());
    }
  }
}
