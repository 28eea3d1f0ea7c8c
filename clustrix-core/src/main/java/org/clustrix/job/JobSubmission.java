package org.clustrix.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobRequest;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Slice;
import org.clustrix.scheduler.Submission;

/**
 * Writes a job's files, submits it, and notes its id beside it: one command, which may be repeated
 * where its answer was lost. Stateless but for the host.
 */
final class JobSubmission {
  private static final String ID = "@id of the scheduler@";
  private static final String OTHER = "clustrix-other-call";
  private static final int OTHER_STATUS = 65;

  private final Host host;
  private final Scheduler scheduler;

  JobSubmission(Host host, Scheduler scheduler) {
    this.host = host;
    this.scheduler = scheduler;
  }

  JobSpec.Id submit(JobSpec spec, JobRequest request, String function) {
    return submit(spec, request, function, List.of());
  }

  /** Submits a job that waits for the end of others. */
  JobSpec.Id submit(JobSpec spec, JobRequest request, String function, List<String> after) {
    JobRecord record =
        new JobRecord(
            spec.job(),
            function,
            spec.packageId(),
            scheduler.name(),
            ID,
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    String script = script(spec, request, record, after);
    CommandResult result = twice(host, spec.job(), script);
    if (result.status() == OTHER_STATUS && result.err().contains(OTHER)) {
      throw new JobException(
          "there is a job " + spec.job() + " already, of another call",
          "choose another name with -Dclustrix.job=…, or none");
    }
    String answer = result.orThrow("submitting to " + scheduler.name(), host).out();
    return new JobSpec.Id(spec.job(), scheduler.parseSubmitted(answer));
  }

  /**
   * Runs a command that submits, once more where its answer was lost: it may have come to its end
   * there, and says so then.
   */
  static CommandResult twice(Host host, String job, String script) {
    try {
      return host.run(Command.login(script).shortly());
    } catch (HostException lost) {
      try {
        return host.run(Command.login(script).shortly());
      } catch (HostException e) {
        throw new JobException(
            "whether job " + job + " was submitted is not known: " + lost.summary(),
            "when the host answers again, ask clustrix:status for it, or submit again with"
                + " -Dclustrix.job="
                + job
                + ", which makes no second job",
            lost);
      }
    }
  }

  private String script(JobSpec spec, JobRequest request, JobRecord record, List<String> after) {
    String attempt = spec.stateFolder() + "/" + ClusterLayout.attempt(spec.job(), 0, 1);
    String requestFile = attempt + "/" + ClusterLayout.REQUEST;
    String recordFile = spec.stateFolder() + "/" + ClusterLayout.record(spec.job());
    return WorkDirectory.rights(spec.stateFolder())
        + "mkdir -p "
        + Shell.quote(attempt)
        + " || exit 1\n"
        // a call that was submitted is the one that runs
        + "request="
        + Shell.quote(request.toText())
        + "\nif { [ -s "
        + Shell.quote(requestFile)
        + " ] && [ \"$(cat "
        + Shell.quote(requestFile)
        + ")\" != \"$(printf %s \"$request\")\" ]; } || "
        + StagingNotes.otherInputs(spec)
        + "; then\necho "
        + OTHER
        + " >&2; exit "
        + OTHER_STATUS
        + "\nfi\nif ! [ -s "
        + Shell.quote(spec.jobFolder() + "/submitted")
        + " ]; then\n"
        + write(spec.scriptPath(), Shell.quote(JobScript.render(spec, scheduler)))
        + write(requestFile, "\"$request\"")
        + stillThere(spec)
        + "fi\n"
        + StagingNotes.written(spec)
        + "answer=$(\n"
        + Submission.script(
            spec, new Slice(spec.job(), 0, 0, 0, after), spec.jobFolder(), scheduler)
        + ") || exit $?\n"
        + "id=$(printf '%s\\n' \"$answer\" | sed -n 's/^\\([0-9][^;[:space:]]*\\).*/\\1/p' | head -n 1)\n"
        + "[ -s "
        + Shell.quote(recordFile)
        + " ] || printf '%s\\n' "
        + Shell.quote(record.toText())
        + " | sed \"s|"
        + ID
        + "|$id|\" > "
        + Shell.quote(recordFile)
        + " || exit 1\nprintf '%s\\n' \"$answer\"\n";
  }

  private static String write(String path, String word) {
    return "printf %s " + word + " > " + Shell.quote(path) + " || exit 1\n";
  }

  /**
   * The script of the job names the package now, so that no cleanup takes it; one may have taken it
   * before, or be about to put it back.
   */
  static String stillThere(JobSpec spec) {
    String waits =
        spec.incoming().isEmpty()
            ? ""
            : " || [ -d "
                + Shell.quote(
                    spec.stateFolder() + "/" + ClusterLayout.INCOMING + "/" + spec.incoming())
                + " ]";
    return """
        looked=0
        until [ -d %s ]%s; do
          looked=$((looked + 1))
          if [ $looked -gt 5 ]; then
            rm -rf %s
            echo 'the package is not there any more: a cleanup has removed it; deploy again' >&2
            exit 1
          fi
          sleep 1
        done
        """
        .formatted(
            Shell.quote(spec.stateFolder() + "/" + ClusterLayout.packageFolder(spec.packageId())),
            waits,
            Shell.quote(spec.jobFolder()));
  }
}
