package org.clustrix.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clustrix.format.JobResult;
import org.clustrix.job.ArrayOutcome;
import org.clustrix.job.TaskStatus;
import org.clustrix.problem.ClustrixException;

/**
 * An array of which some inputs have no result. Where the method threw, the cause shows what it
 * threw first, with its stack on the cluster.
 */
public final class FailedTasksException extends ClustrixException {
  private static final long serialVersionUID = 1L;
  private static final int TOLD = 5;

  private final transient ArrayOutcome outcome;

  FailedTasksException(String array, String folder, ArrayOutcome outcome) {
    super(
        "array " + array + ": " + outcome.tasks().words() + first(outcome.tasks().failed()),
        "retryFailed() repeats them; what they have printed is in " + folder + "/tasks",
        thrown(outcome).orElse(null));
    this.outcome = outcome;
  }

  private static String first(List<TaskStatus> failed) {
    return failed.stream()
        .limit(TOLD)
        .map(
            task ->
                "; task "
                    + task.task()
                    + " "
                    + task.state().word()
                    + (task.status().detail().isEmpty() ? "" : ": " + task.status().detail()))
        .collect(Collectors.joining());
  }

  private static Optional<RemoteThrowable> thrown(ArrayOutcome outcome) {
    return outcome.inputs().stream()
        .flatMap(Optional::stream)
        .filter(answer -> answer.outcome() == JobResult.Outcome.THREW)
        .findFirst()
        .map(answer -> RemoteThrowable.of(answer.exception()));
  }

  /** Returns the answer to each input as far as there is one, and how each task ended. */
  public ArrayOutcome outcome() {
    return outcome;
  }
}
