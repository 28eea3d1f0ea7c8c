package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;

/**
 * The results of an array, as the first argument of the function that makes one of them. There must
 * be a result of every input: one that is missing would change the answer in silence.
 */
final class ArrayResults {
  /** So many tasks are named in a message. */
  private static final int NAMED = 10;

  private final Path state;
  private final JobRequest request;

  ArrayResults(Path state, JobRequest request) {
    this.state = state;
    this.request = request;
  }

  /** Returns the request with all its arguments. */
  JobRequest asked() throws IOException, RefusalException {
    Path job = state.resolve(ClusterLayout.job(request.resultsOf()));
    JobArray array =
        JobArray.parse(
            new String(
                Files.readAllBytes(job.resolve(ClusterLayout.ARRAY)), StandardCharsets.UTF_8));
    StringBuilder arguments = new StringBuilder("[[");
    StringBuilder missing = new StringBuilder();
    int missed = 0;
    for (int task = 0; task < array.tasks(); task++) {
      if (!append(array, task, arguments)) {
        missed++;
        if (missed <= NAMED) {
          missing.append(missed == 1 ? "" : ", ").append(task);
        }
      }
    }
    if (missed > 0) {
      throw new RefusalException(
          Ending.Kind.ARGUMENTS_REFUSED,
          missed
              + " of "
              + array.tasks()
              + " tasks of "
              + request.resultsOf()
              + " have no result: "
              + missing
              + (missed > NAMED ? ", …" : ""),
          null);
    }
    arguments.append(']');
    String rest = request.arguments().trim();
    rest = rest.substring(1, rest.length() - 1).trim();
    arguments.append(rest.isEmpty() ? "" : ",").append(rest).append(']');
    return new JobRequest(
            request.job(),
            request.task(),
            request.attempt(),
            request.packageId(),
            arguments.toString(),
            request.maxOutputBytes())
        .withInlineResult(request.inlineResult());
  }

  private boolean append(JobArray array, int task, StringBuilder out)
      throws IOException, RefusalException {
    Path folder = state.resolve(ClusterLayout.task(request.resultsOf(), task));
    Path newest = Attempts.newest(folder, Integer.MAX_VALUE);
    if (newest == null) {
      return false;
    }
    List<JobResult> answers = Attempts.answers(newest, array.chunk());
    if (answers.size() != array.end(task) - array.first(task)) {
      return false;
    }
    for (JobResult answer : answers) {
      if (answer.outcome() != JobResult.Outcome.RETURNED) {
        return false;
      }
      out.append(out.length() == 2 ? "" : ",").append(value(answer));
    }
    return true;
  }

  private String value(JobResult answer) throws IOException, RefusalException {
    ValueFile large = answer.valueFile();
    if (large == null) {
      return answer.value();
    }
    Path file = state.resolve(ClusterLayout.job(request.resultsOf())).resolve(large.path());
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (!Sha256.hex(bytes).equals(large.sha256())) {
      throw new RefusalException(
          Ending.Kind.ARGUMENTS_REFUSED,
          file + " is not there, or not as it was written; repeat its task",
          null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
