package org.clustrix.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.JobRecord;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;

/**
 * One look at all tasks of an array, by one command: their exit records first, then, where some are
 * missing, one query of the scheduler for all slices. Answers are read when all is over.
 */
final class ArrayLook {
  private static final String SCRIPT = ScriptText.beside(ArrayLook.class, "array-look.sh");
  private static final String QUEUE_MARK = "clustrix-queue:";

  /** What the launcher itself ends with, when it has written an answer. */
  private static final int THREW = 91;

  private static final int OUT_OF_MEMORY = 99;

  /** Stands for the records of those that ended well, which are not read. */
  private static final ExitRecord WELL = new ExitRecord(0, "", "", "", 0, "", "", "", "");

  private final Host host;
  private final Scheduler scheduler;
  private final JobRecord record;
  private final ArrayTasks tasks;
  private final String folder;

  ArrayLook(Host host, Scheduler scheduler, JobRecord record, String stateFolder) {
    this.host = host;
    this.scheduler = scheduler;
    this.record = record;
    this.tasks = new ArrayTasks(record, scheduler);
    this.folder = stateFolder + "/" + ClusterLayout.job(record.job());
  }

  ArrayStatus look() {
    List<JobSpec.Id> ids =
        record.slices().stream()
            .map(slice -> new JobSpec.Id(record.job(), slice.schedulerId()))
            .toList();
    String script =
        "job="
            + Shell.quote(folder)
            + "\nattempts="
            + tasks.tried()
            + "\n"
            + SCRIPT
            + "echo "
            + QUEUE_MARK
            + "\n[ \"$ended\" -ge \"$attempts\" ] && [ \"$begun\" -le \"$attempts\" ] || {\n"
            + scheduler.queryScript(ids)
            + "}\n";
    String out = host.run(Command.login(script)).out();
    int queueAt = out.indexOf(QUEUE_MARK);
    if (queueAt < 0) {
      throw new HostException("the answer to a look at the array is incomplete", "");
    }
    return statuses(
        out.substring(0, queueAt),
        scheduler.parseQuery(out.substring(queueAt + QUEUE_MARK.length() + 1)));
  }

  private ArrayStatus statuses(String files, QueueStates queue) {
    Set<String> begun = new HashSet<>();
    // beyond what was submitted where the scheduler has started it again
    Map<Integer, Integer> newest = new HashMap<>();
    Set<String> well = new HashSet<>();
    Set<String> answered = new HashSet<>();
    Map<String, ExitRecord> exits = new HashMap<>();
    boolean cancelled = false;
    for (String line : files.split("\n", -1)) {
      String[] words = line.split("\\|", 3);
      switch (words[0]) {
        case "begun" -> {
          begun.add(words[1]);
          String[] path = words[1].split("/", -1);
          newest.merge(Integer.valueOf(path[0]), Integer.valueOf(path[1]), Math::max);
        }
        case "well" -> well.add(words[1]);
        case "answered" -> answered.add(words[1]);
        case "exit" -> exits.put(words[1], ExitRecord.parse(words[2]));
        case "cancelled" -> cancelled = true;
        default -> {
          // the login had something to say
        }
      }
    }
    List<TaskStatus> all = new ArrayList<>();
    for (int task = 0; task < tasks.count(); task++) {
      ArrayTasks.Tried tried = tasks.newest(task);
      int number = Math.max(tried.attempt(), newest.getOrDefault(task, 0));
      String attempt = task + "/" + number;
      ExitRecord exit = well.contains(attempt) ? WELL : exits.get(attempt);
      JobFiles left =
          new JobFiles(
              Optional.ofNullable(exit), Optional.empty(), begun.contains(attempt), cancelled);
      QueueState state =
          queue.byId().containsKey(tried.id())
              ? queue.of(tried.id())
              : asOne(queue.of(tried.sliceId()), left);
      all.add(new TaskStatus(task, number, status(left, answered.contains(attempt), state)));
    }
    return new ArrayStatus(all);
  }

  /** Where nobody tells of single tasks: what has no folder waits, what has a record has ended. */
  private static QueueState asOne(QueueState slice, JobFiles left) {
    boolean ownEnd = left.exit().filter(exit -> exit.signal().isEmpty()).isPresent();
    if (slice.phase().isOver() && ownEnd) {
      // what became of the others is none of its business
      return new QueueState(Phase.ENDED, slice.word(), "", "");
    }
    if (slice.phase() != Phase.RUNNING) {
      return slice;
    }
    Phase phase = left.begun() ? Phase.RUNNING : Phase.PENDING;
    return new QueueState(
        left.exit().isPresent() ? Phase.ENDED : phase, slice.word(), "", slice.node());
  }

  /** A function that ends the JVM may give any status: only an answer tells that it returned. */
  private static JobStatus status(JobFiles left, boolean answered, QueueState queue) {
    ExitRecord exit = left.exit().filter(known -> answered).orElse(null);
    if (exit != null && exit.signal().isEmpty() && exit.exitCode() == 0) {
      return new JobStatus(JobState.DONE, "", Optional.empty(), Optional.empty(), queue, true);
    }
    if (exit != null && isOfLauncher(exit)) {
      JobState state =
          switch (exit.exitCode()) {
            case THREW -> JobState.FAILED;
            case OUT_OF_MEMORY -> JobState.OUT_OF_MEMORY;
            default -> JobState.REFUSED;
          };
      return new JobStatus(state, "", Optional.empty(), left.exit(), queue, true);
    }
    return JobStatus.of(left, queue);
  }

  /** Returns whether the launcher may have ended the JVM with this status, behind an answer. */
  static boolean isOfLauncher(ExitRecord exit) {
    return exit.signal().isEmpty() && exit.exitCode() >= THREW && exit.exitCode() <= OUT_OF_MEMORY;
  }
}
