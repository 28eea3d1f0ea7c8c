package org.clustrix.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExitRecord;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobResult;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;

/**
 * One look at jobs: their own files first, then one query of the scheduler for all of them, by one
 * command.
 */
final class JobLook {
  /** The note of {@link Job#cancel} in a job's folder. */
  static final String CANCELLED = "cancelled";

  /** An answer beyond this is refused: a large value lies in a file of its own. */
  static final long MOST_RESULT_BYTES = 256L << 20;

  /** Enough to tell how a function ended, mostly; more is read where it is not. */
  static final long SMALL_RESULT_BYTES = 64L << 10;

  private static final String JOB_MARK = "clustrix-job:";
  private static final String ATTEMPT_MARK = "clustrix-attempt:";
  private static final String EXIT_MARK = "clustrix-exit:";
  private static final String QUEUE_MARK = "clustrix-queue:";

  private final Host host;
  private final String stateFolder;
  private final long firstResultBytes;

  /**
   * Makes one.
   *
   * @param firstResultBytes how much of an answer is read first, so that of many small ones nothing
   *     large is expected
   */
  JobLook(Host host, String stateFolder, long firstResultBytes) {
    this.host = host;
    this.stateFolder = stateFolder;
    this.firstResultBytes = firstResultBytes;
  }

  /** Looks at jobs of any scheduler; those of one that is not known here are left out. */
  Map<String, JobStatus> at(List<JobRecord> jobs) {
    Map<String, List<JobSpec.Id>> byScheduler = new TreeMap<>();
    for (JobRecord job : jobs) {
      byScheduler
          .computeIfAbsent(job.scheduler(), name -> new ArrayList<>())
          .add(new JobSpec.Id(job.job(), job.schedulerId()));
    }
    Map<String, JobStatus> statuses = new LinkedHashMap<>();
    byScheduler.forEach(
        (name, ids) -> Schedulers.named(name).ifPresent(known -> statuses.putAll(at(known, ids))));
    return statuses;
  }

  /** Looks at jobs of one scheduler. */
  Map<String, JobStatus> at(Scheduler scheduler, List<JobSpec.Id> ids) {
    StringBuilder script = new StringBuilder();
    ids.forEach(id -> script.append(files(id)));
    script.append("echo ").append(QUEUE_MARK).append('\n').append(scheduler.queryScript(ids));
    String out = host.run(Command.login(script.toString())).out();
    int queueAt = out.indexOf(QUEUE_MARK);
    String[] jobs = out.substring(0, Math.max(queueAt, 0)).split(JOB_MARK, -1);
    if (jobs.length != ids.size() + 1) {
      throw new HostException("the answer to a look at the job is incomplete: " + out.strip(), "");
    }
    QueueStates queue = scheduler.parseQuery(out.substring(queueAt + QUEUE_MARK.length() + 1));
    Map<String, JobStatus> statuses = new LinkedHashMap<>();
    for (int n = 0; n < ids.size(); n++) {
      JobSpec.Id id = ids.get(n);
      statuses.put(id.job(), JobStatus.of(read(id, jobs[n + 1]), queue.of(id.schedulerId())));
    }
    return statuses;
  }

  /** The exit record is the last that an attempt writes: what is listed behind it is all. */
  private String files(JobSpec.Id id) {
    return "echo "
        + JOB_MARK
        + "\n"
        + newest(stateFolder, id.job())
        // listing the folder refreshes what a network filesystem remembers
        + "ls \"$attempt\" >/dev/null 2>&1\nrecord=$(cat \"$attempt/"
        + ClusterLayout.EXIT
        + "\" 2>/dev/null)\necho \""
        + ATTEMPT_MARK
        + "$attempt\"\nls \"$attempt\" 2>/dev/null\nls "
        + Shell.quote(stateFolder + "/" + ClusterLayout.job(id.job()) + "/" + CANCELLED)
        + " 2>/dev/null\necho "
        + EXIT_MARK
        + "\nprintf '%s\\n' \"$record\"\n";
  }

  /** Returns shell text that sets {@code attempt} to the folder of the newest one. */
  static String newest(String stateFolder, String job) {
    return "attempt="
        + Shell.quote(stateFolder + "/" + ClusterLayout.task(job, 0))
        + "\nnumber=$(ls \"$attempt\" 2>/dev/null | sort -n | tail -n 1)\n"
        + "attempt=$attempt/${number:-1}\n";
  }

  private JobFiles read(JobSpec.Id id, String text) {
    int exitAt = text.indexOf(EXIT_MARK);
    List<String> there = text.substring(0, exitAt).lines().toList();
    String exit = text.substring(exitAt + EXIT_MARK.length()).strip();
    boolean answered = there.contains(ClusterLayout.RESULT);
    String attempt =
        there.stream()
            .filter(line -> line.startsWith(ATTEMPT_MARK))
            .map(line -> line.substring(ATTEMPT_MARK.length()))
            .findFirst()
            .orElse(stateFolder + "/" + ClusterLayout.attempt(id.job(), 0, 1));
    return new JobFiles(
        exit.isEmpty() ? Optional.empty() : Optional.of(ExitRecord.parse(exit)),
        answered ? result(id, attempt) : Optional.empty(),
        there.contains("jvm.args"),
        there.stream().anyMatch(name -> name.endsWith("/" + CANCELLED)));
  }

  private Optional<JobResult> result(JobSpec.Id id, String attempt) {
    return result(id, attempt + "/" + ClusterLayout.RESULT, firstResultBytes);
  }

  private Optional<JobResult> result(JobSpec.Id id, String file, long mostResultBytes) {
    Optional<byte[]> bytes = host.read(file, mostResultBytes);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    try {
      return Optional.of(believed(id, JobResult.parse(text)));
    } catch (FormatException e) {
      if (bytes.get().length < mostResultBytes) {
        throw e;
      }
      if (mostResultBytes < MOST_RESULT_BYTES) {
        return result(id, file, MOST_RESULT_BYTES);
      }
      throw new JobException(
          "the answer of job " + id.job() + " is larger than " + mostResultBytes + " bytes",
          "lower inlineResult, beyond which a result lies in a file of its own",
          e);
    }
  }

  /** An answer counts only when it says that it came from this very job. */
  private JobResult believed(JobSpec.Id id, JobResult result) {
    if (!result.provenance().jobId().equals(id.schedulerId())) {
      throw new JobException(
          "the answer in "
              + stateFolder
              + "/"
              + ClusterLayout.job(id.job())
              + " came from job "
              + result.provenance().jobId()
              + " and not from "
              + id.schedulerId(),
          "run the function again");
    }
    return result;
  }
}
