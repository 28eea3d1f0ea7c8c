package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobResult;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.Scheduler;

/** Reads the answers of an array whose tasks are over: all of them by one command. */
final class ArrayAnswers {
  private final Host host;
  private final ArrayTasks tasks;
  private final String folder;
  private final JobRecord record;

  ArrayAnswers(Host host, Scheduler scheduler, JobRecord record, String stateFolder) {
    this.host = host;
    this.tasks = new ArrayTasks(record, scheduler);
    this.folder = stateFolder + "/" + ClusterLayout.job(record.job());
    this.record = record;
  }

  ArrayOutcome read(ArrayStatus status) {
    JobArray array =
        JobArray.parse(
            host.read(folder + "/" + ClusterLayout.ARRAY, JobLook.SMALL_RESULT_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(
                    () ->
                        new JobException(
                            folder + "/" + ClusterLayout.ARRAY + " is not there any more",
                            "it was removed from the cluster: submit the array again")));
    Map<String, String> texts = texts();
    List<Optional<JobResult>> inputs = new ArrayList<>();
    List<TaskStatus> ended = new ArrayList<>();
    for (TaskStatus task : status.tasks()) {
      int wanted = array.end(task.task()) - array.first(task.task());
      String text = texts.getOrDefault(task.task() + "/" + task.attempt(), "");
      List<JobResult> answers =
          array.chunk() == 1 ? one(task.task(), text) : lines(task.task(), text);
      for (int place = 0; place < wanted; place++) {
        inputs.add(place < answers.size() ? Optional.of(answers.get(place)) : Optional.empty());
      }
      ended.add(ended(task, answers, wanted, array.first(task.task())));
    }
    return new ArrayOutcome(inputs, new ArrayStatus(ended));
  }

  /** A JVM that ended well without an answer for each input was ended by its function. */
  private static TaskStatus ended(TaskStatus task, List<JobResult> answers, int wanted, int first) {
    for (int place = 0; place < answers.size(); place++) {
      JobResult answer = answers.get(place);
      if (answer.outcome() != JobResult.Outcome.RETURNED) {
        JobStatus told =
            JobStatus.of(
                new JobFiles(task.status().exit(), Optional.of(answer), true, false),
                task.status().queue());
        return with(task, told.state(), at(wanted, first + place) + told.detail());
      }
    }
    Optional<ExitRecord> exit = task.status().exit();
    boolean toldByStatus =
        task.state() == JobState.DONE || exit.filter(ArrayLook::isOfLauncher).isPresent();
    if (toldByStatus && task.state() != JobState.EXITED && answers.size() < wanted) {
      return with(
          task,
          JobState.EXITED,
          at(wanted, first + answers.size())
              + "the function ended the JVM with System.exit("
              + exit.map(ExitRecord::exitCode).orElse(0)
              + "), or its answer is not there");
    }
    return task;
  }

  private static String at(int wanted, int input) {
    return wanted == 1 ? "" : "input " + input + ": ";
  }

  private static TaskStatus with(TaskStatus task, JobState state, String detail) {
    JobStatus old = task.status();
    return new TaskStatus(
        task.task(),
        task.attempt(),
        new JobStatus(state, detail, Optional.empty(), old.exit(), old.queue(), true));
  }

  private List<JobResult> one(int task, String text) {
    return text.isEmpty() ? List.of() : List.of(believed(task, JobResult.parse(text)));
  }

  private List<JobResult> lines(int task, String text) {
    List<JobResult> answers = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      try {
        if (!line.isEmpty()) {
          answers.add(believed(task, JobResult.parse(line)));
        }
      } catch (FormatException e) {
        // its JVM was killed while it wrote this one
        return answers;
      }
    }
    return answers;
  }

  private JobResult believed(int task, JobResult result) {
    if (!tasks.isOf(task, result.provenance().jobId())) {
      throw new JobException(
          "the answer of task "
              + task
              + " in "
              + folder
              + " came from job "
              + result.provenance().jobId(),
          "run the function again");
    }
    return result;
  }

  /** Each line of each answer, behind its path: no text is too long for that. */
  private Map<String, String> texts() {
    String script =
        "cd "
            + Shell.quote(folder)
            + " && find tasks -mindepth 3 -maxdepth 3 \\( -name "
            + ClusterLayout.RESULT
            + " -o -name "
            + ClusterLayout.RESULTS
            + " \\) -exec grep -aH '' {} + | head -c "
            + (JobLook.MOST_RESULT_BYTES + 1)
            + "\n";
    String out = host.run(Command.of(script)).orThrow("reading the results", host).out();
    if (out.length() > JobLook.MOST_RESULT_BYTES) {
      throw new JobException(
          "the answers of array "
              + record.job()
              + " are larger than "
              + JobLook.MOST_RESULT_BYTES
              + " bytes",
          "lower inlineResult, beyond which a result lies in a file of its own, or name a reducer,"
              + " which reads them on the cluster");
    }
    Map<String, StringBuilder> texts = new HashMap<>();
    for (String line : out.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String[] path = line.substring(0, colon).split("/", -1);
        texts
            .computeIfAbsent(path[1] + "/" + path[2], name -> new StringBuilder())
            .append(line, colon + 1, line.length())
            .append('\n');
      }
    }
    Map<String, String> read = new HashMap<>();
    texts.forEach((name, text) -> read.put(name, text.toString()));
    return read;
  }
}
