package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobRequest;

/**
 * One attempt of one task, on the thread that called: reads the request, binds, calls, writes the
 * result. To be run once in a JVM, whose standard streams it replaces.
 */
public final class Task implements Caller.Request {
  private final Path state;
  private final Path attempt;
  private final long started;

  /**
   * Makes a task.
   *
   * @param state the state folder
   * @param attempt the folder with {@code request.json}, where {@code result.json} goes; or of a
   *     task of an array, whose requests lie in the folder of the job
   * @param started when the launcher started, in milliseconds since the epoch
   */
  public Task(Path state, Path attempt, long started) {
    this.state = state;
    this.attempt = attempt;
    this.started = started;
  }

  /**
   * Runs the task and writes its result.
   *
   * @throws IOException where the result cannot be written; then there is none
   */
  public Ending run() throws IOException {
    Caller caller = new Caller(state, started);
    Path job = attempt.getParent().getParent().getParent();
    if (!Files.exists(attempt.resolve(ClusterLayout.REQUEST))
        && Files.exists(job.resolve(ClusterLayout.ARRAY))) {
      return new ArrayTask(job, attempt, caller).run();
    }
    Caller.Answer answer = caller.answer(this, attempt.resolve(ClusterLayout.VALUE));
    ResultFile.write(attempt, answer.result());
    return answer.ending();
  }

  @Override
  public JobRequest read() throws IOException, RefusalException {
    Path file = attempt.resolve(ClusterLayout.REQUEST);
    try {
      JobRequest request =
          JobRequest.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      if (request.maxOutputBytes() < 0) {
        throw new FormatException("max_output_bytes must not be negative");
      }
      return request.resultsOf().isEmpty() ? request : new ArrayResults(state, request).asked();
    } catch (FormatException e) {
      throw Caller.isMemory(e)
          ? Caller.argumentsTooLarge(e)
          : RefusalException.unusable(file + " is no request: " + e.getMessage(), e);
    }
  }
}
