package org.clustrix.maven;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOutcome;
import org.clustrix.job.TaskStatus;
import org.clustrix.scheduler.TaskIds;

/** Tells how an array ended: the results on standard output, everything else in the log. */
record ArrayReport(ArrayJob array, ArrayOutcome outcome, String host, Log log) {
  /** So many tasks are told of one by one. */
  private static final int TOLD = 10;

  private static final long LOG_BYTES = 4 << 10;

  /**
   * Tells all of it.
   *
   * @param values where the values go
   * @param reduced whether the results are a step on the way to another, and so are not printed
   * @throws MojoFailureException where an input has no result
   */
  void tell(ValueReport values, boolean reduced) throws MojoFailureException {
    log.info("Results in " + write(values.results()));
    Set<String> nodes = new TreeSet<>();
    outcome.inputs().forEach(i -> i.ifPresent(answer -> nodes.add(answer.provenance().node())));
    log.info(outcome.tasks().words() + (nodes.isEmpty() ? "" : ", on " + String.join(", ", nodes)));
    if (!outcome.isWhole()) {
      throw new MojoFailureException(failure());
    }
    if (reduced) {
      return;
    }
    if (outcome.hasLargeValues()) {
      values.large(array.name(), target -> array.writeValues(outcome, target));
    } else {
      values.small(
          JsonDocument.pretty(JsonParser.parseString(outcome.values())),
          target -> array.writeValues(outcome, target));
    }
  }

  private Path write(Path folder) {
    Path file = folder.resolve(array.name() + ".json");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, outcome.toText(array.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String failure() {
    List<TaskStatus> failed = outcome.tasks().failed();
    StringBuilder text = new StringBuilder();
    text.append("array ").append(array.name()).append(": ").append(outcome.tasks().words());
    for (TaskStatus task : failed.subList(0, Math.min(TOLD, failed.size()))) {
      text.append("\n  task ").append(task.task()).append(": ").append(task.state().word());
      if (!task.status().detail().isEmpty()) {
        text.append(", ").append(task.status().detail());
      }
    }
    if (failed.size() > TOLD) {
      text.append("\n  and ").append(failed.size() - TOLD).append(" more");
    }
    TaskStatus first = failed.get(0);
    String printed = array.printed(first, "stderr", LOG_BYTES).strip();
    if (!printed.isEmpty()) {
      text.append("\n  task ").append(first.task()).append(" printed: ").append(printed);
    }
    text.append("\n  failed tasks: ").append(numbers(failed));
    text.append("\n  → repeat them: -Dclustrix.retry=failed -Dclustrix.job=").append(array.name());
    text.append("\n  → logs: ").append(array.folder()).append("/tasks on ").append(host);
    return text.toString();
  }

  /** Returns the numbers of tasks for people. */
  static String numbers(List<TaskStatus> tasks) {
    return TaskIds.set(tasks.stream().map(TaskStatus::task).toList());
  }
}
