package org.clustrix.cleanup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobSlice;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;
import org.clustrix.job.Schedulers;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.TaskIds;

/**
 * Which jobs of a state folder are over, and which of them go. A job is not over while its
 * scheduler says so; where nobody knows, while it has no exit record and is younger than the age;
 * where not even a record of it is there, for a day.
 *
 * @param over the jobs that are over: all others keep what they use
 * @param going those of them that are old enough
 */
record JobCensus(Set<String> over, Set<String> going) {
  private static final int AT_ONCE = 100;
  private static final String QUEUE = "clustrix-queue:";

  /** Asks the host, then the schedulers. */
  static JobCensus take(Host host, String stateFolder, Age age) {
    String script =
        "cd "
            + Shell.quote(stateFolder)
            + " || exit 1\nyoung="
            + Shell.quote(age.young())
            + "\nfresh="
            + Shell.quote(age.fresh())
            + "\n"
            + CleanupScripts.text("jobs.sh");
    String out =
        host.run(Command.of(script).within(CleanupScripts.LIMIT))
            .orThrow("listing the jobs", host)
            .out();
    int recently = out.lastIndexOf("recently:");
    Set<String> recent = Set.of(out.substring(Math.max(recently, 0)).split("\n", -1));
    Set<String> over = new LinkedHashSet<>();
    List<JobRecord> open = new ArrayList<>();
    for (String text : out.substring(0, Math.max(recently, 0)).split("(?m)^job:", -1)) {
      String[] word = text.strip().split("\\s+", 3);
      boolean unrecordedFor =
          word.length > 1 && word[1].equals("unrecorded") && !recent.contains("fresh:" + word[0]);
      if (word.length > 1 && (word[1].equals("over") || unrecordedFor)) {
        over.add(word[0]);
      } else if (word.length > 2 && word[1].equals("open")) {
        record(word[2]).filter(known -> known.job().equals(word[0])).ifPresent(open::add);
      }
    }
    Map<String, QueueState> queues = ask(host, open);
    for (JobRecord job : open) {
      if (isOver(queues.get(job.job()), !recent.contains("young:" + job.job()))) {
        over.add(job.job());
      }
    }
    Set<String> going = new LinkedHashSet<>(over);
    going.removeIf(job -> recent.contains("young:" + job));
    return new JobCensus(over, going);
  }

  /** A pure function. A process that is gone may run on another login host of the same cluster. */
  static boolean isOver(QueueState queue, boolean old) {
    return switch (queue.phase()) {
      case PENDING, STUCK, REQUEUED, RUNNING -> false;
      case ENDED, UNTRACED, GONE, UNKNOWN -> old;
      case KILLED, NOT_STARTED, CANCELLED, OUT_OF_TIME, OUT_OF_MEMORY, NODE_FAILURE, PREEMPTED ->
          true;
    };
  }

  /** A record that cannot be read is of another version: its job counts as not over. */
  private static Optional<JobRecord> record(String text) {
    try {
      return Optional.of(JobRecord.parse(text));
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private static Map<String, QueueState> ask(Host host, List<JobRecord> open) {
    Map<String, QueueState> states = new LinkedHashMap<>();
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      List<JobRecord> some = open.subList(from, Math.min(from + AT_ONCE, open.size()));
      StringBuilder script = new StringBuilder();
      some.forEach(job -> script.append("echo " + QUEUE + "\n" + query(job) + "\n"));
      String[] answers =
          host.run(Command.login(script + ":\n").within(CleanupScripts.LIMIT))
              .orThrow("asking the scheduler", host)
              .out()
              .split(QUEUE + "\n", -1);
      for (int n = 0; n < some.size(); n++) {
        JobRecord job = some.get(n);
        String answer = n + 1 < answers.length ? answers[n + 1] : "";
        states.put(
            job.job(),
            Schedulers.named(job.scheduler())
                .map(scheduler -> state(scheduler, job, scheduler.parseQuery(answer)))
                .orElse(QueueState.UNKNOWN));
      }
    }
    return states;
  }

  /** An array lives while one of its tasks does. */
  private static QueueState state(Scheduler scheduler, JobRecord job, QueueStates queue) {
    for (JobSlice slice : job.slices()) {
      int tasks = TaskIds.numbers(slice.tasks()).size();
      for (int index = 0; index < tasks; index++) {
        QueueState task = queue.of(scheduler.taskId(slice.schedulerId(), index));
        if (task.phase().isLive()) {
          return task;
        }
      }
    }
    return queue.of(job.schedulerId());
  }

  private static String query(JobRecord job) {
    List<JobSpec.Id> ids =
        job.slices().isEmpty()
            ? List.of(new JobSpec.Id(job.job(), job.schedulerId()))
            : job.slices().stream()
                .map(slice -> new JobSpec.Id(job.job(), slice.schedulerId()))
                .toList();
    return Schedulers.named(job.scheduler())
        .map(scheduler -> scheduler.queryScript(ids))
        .orElse("");
  }
}
