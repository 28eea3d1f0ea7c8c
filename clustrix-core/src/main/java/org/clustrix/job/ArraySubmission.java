package org.clustrix.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobArray;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobSlice;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Slice;
import org.clustrix.scheduler.Submission;
import org.clustrix.scheduler.TaskIds;

/**
 * Writes the files of an array and submits it, in as many slices as the site's limit asks for. Each
 * command may be repeated where its answer was lost. Stateless but for the host.
 */
final class ArraySubmission {
  private static final String LIMIT_MARK = "clustrix-limit:";
  private static final int OTHER_STATUS = 65;

  private final Host host;
  private final Scheduler scheduler;

  ArraySubmission(Host host, Scheduler scheduler) {
    this.host = host;
    this.scheduler = scheduler;
  }

  /**
   * Submits all tasks.
   *
   * @param inputs the arguments of each call
   * @param record without slices; it returns with them
   */
  JobRecord submit(
      JobSpec spec, JobArray array, List<String> inputs, int throttle, JobRecord record) {
    JobSpec all = spec.with(new JobSpec.Array(true, 1, List.of()));
    long limit = prepare(all, files(all, array, inputs));
    List<Integer> tasks = IntStream.range(0, array.tasks()).boxed().toList();
    return slices(all, tasks, limit, throttle, record);
  }

  /** Submits another attempt at some tasks. */
  JobRecord again(JobSpec spec, int attempt, List<Integer> tasks, int throttle, JobRecord record) {
    JobSpec some = spec.with(new JobSpec.Array(true, attempt, tasks));
    return slices(some, tasks, prepare(some, ""), throttle, record);
  }

  /** Returns how many tasks an array of this site may have. */
  private long prepare(JobSpec spec, String files) {
    String folder = spec.jobFolder();
    String script =
        WorkDirectory.rights(spec.stateFolder())
            + "mkdir -p "
            + Shell.quote(folder + "/tasks")
            + " "
            + Shell.quote(folder + "/slices")
            + " || exit 1\n"
            + files
            + "printf %s "
            + Shell.quote(JobScript.render(spec, scheduler))
            + " > "
            + Shell.quote(spec.scriptPath())
            + " || exit 1\n"
            + StagingNotes.written(spec)
            + JobSubmission.stillThere(spec)
            + "echo "
            + LIMIT_MARK
            + "\n"
            + scheduler.limitScript();
    var result = host.run(Command.login(script).shortly());
    if (result.status() == OTHER_STATUS) {
      throw new JobException(
          "there is a job " + spec.job() + " already, of other calls",
          "choose another name with -Dclustrix.job=…, or none");
    }
    String out = result.orThrow("preparing the array", host).out();
    String limit = out.substring(out.indexOf(LIMIT_MARK) + LIMIT_MARK.length()).strip();
    // 0 is no limit
    return limit.matches("[1-9]\\d{0,9}") ? Long.parseLong(limit) : Integer.MAX_VALUE;
  }

  /** What was submitted under this name is what runs. */
  private static String files(JobSpec spec, JobArray array, List<String> inputs) {
    String arrayFile = Shell.quote(spec.jobFolder() + "/" + ClusterLayout.ARRAY);
    String inputsFile = Shell.quote(spec.jobFolder() + "/" + ClusterLayout.INPUTS);
    return """
        inputs=%s
        array=%s
        if [ -s %s ]; then
          [ "$(cat %s)" = "$array" ] && [ "$(cat %s)" = "$inputs" ] || exit %d
          if %s; then exit %d; fi
        elif [ -e %s ]; then
          exit %d
        else
          printf '%%s\\n' "$inputs" > %s && printf '%%s\\n' "$array" > %s || exit 1
        fi
        """
        .formatted(
            Shell.quote(String.join("\n", inputs)),
            Shell.quote(array.toText().strip()),
            arrayFile,
            arrayFile,
            inputsFile,
            OTHER_STATUS,
            StagingNotes.otherInputs(spec),
            OTHER_STATUS,
            Shell.quote(spec.scriptPath()),
            OTHER_STATUS,
            inputsFile,
            arrayFile);
  }

  private JobRecord slices(
      JobSpec spec, List<Integer> tasks, long limit, int throttle, JobRecord record) {
    int attempt = spec.array().attempt();
    List<JobSlice> slices = new ArrayList<>(record.slices());
    JobRecord written = record;
    int size = (int) Math.min(limit, tasks.size());
    List<String> before = List.of();
    for (int from = 0; from < tasks.size(); from += size) {
      int count = Math.min(size, tasks.size() - from);
      Slice slice = new Slice(name(spec.job(), attempt, from), from, count, throttle, before);
      String id = submit(spec, slice);
      // slices that may run side by side would run more tasks at once than the throttle lets
      before = throttle > 0 ? List.of(id) : List.of();
      slices.add(new JobSlice(attempt, TaskIds.set(tasks.subList(from, from + count)), id));
      written = record.with(slices);
      write(spec, written);
    }
    return written;
  }

  private static String name(String job, int attempt, int from) {
    return job + (attempt == 1 ? "" : "-a" + attempt) + (from == 0 ? "" : "-f" + from);
  }

  private String submit(JobSpec spec, Slice slice) {
    String folder = spec.jobFolder() + "/slices/" + spec.array().attempt() + "-" + slice.from();
    String script =
        WorkDirectory.rights(spec.stateFolder())
            + "mkdir -p "
            + Shell.quote(folder)
            + " || exit 1\n"
            + Submission.script(spec, slice, folder, scheduler);
    String answer =
        JobSubmission.twice(host, spec.job(), script)
            .orThrow("submitting to " + scheduler.name(), host)
            .out();
    return scheduler.parseSubmitted(answer);
  }

  private void write(JobSpec spec, JobRecord record) {
    String file = spec.stateFolder() + "/" + ClusterLayout.record(spec.job());
    String script =
        WorkDirectory.rights(spec.stateFolder())
            + "printf %s "
            + Shell.quote(record.toText())
            + " > "
            + Shell.quote(file + ".new")
            + " && mv -f "
            + Shell.quote(file + ".new")
            + " "
            + Shell.quote(file)
            + "\n";
    host.run(Command.of(script)).orThrow("noting the array", host);
  }
}
