package org.clustrix.scheduler.sge;

import java.util.List;
import java.util.regex.Pattern;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.LoginShell;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Slice;
import org.clustrix.scheduler.Submission;
import org.clustrix.scheduler.SubmittedId;

/** Grid Engine and its descendants. Stateless. */
public final class SgeScheduler implements Scheduler {
  /** With {@code -terse} and without, of a job and of an array. */
  private static final Pattern SUBMITTED =
      Pattern.compile("(?m)^(?:Your job(?:-array)? )?(\\d+)(?:\\.\\d+-\\d+:\\d+)?(?: .*)?$");

  @Override
  public String name() {
    return "sge";
  }

  @Override
  public List<String> commands() {
    return List.of("qsub", "qstat", "qdel", "qacct");
  }

  @Override
  public List<String> directives(JobSpec spec) {
    return SgeDirectives.of(spec);
  }

  @Override
  public String jobIdExpression() {
    return "\"${JOB_ID:-}\"";
  }

  @Override
  public String nodeExpression() {
    return "\"${HOSTNAME:-}\"";
  }

  @Override
  public boolean limitsAddresses(JobSpec spec) {
    return spec.resources().memoryBytes().isPresent()
        && !spec.resources().skipDirectives().contains("h_vmem");
  }

  @Override
  public LoginShell loginShell(JobSpec spec) {
    return LoginShell.MISSING;
  }

  @Override
  public boolean scriptWritesLogs() {
    return true;
  }

  /** It counts from 1, and calls the task of a job that is no array undefined. */
  @Override
  public String indexExpression() {
    return "$(( ${SGE_TASK_ID:-1} - 1 ))";
  }

  @Override
  public String taskIdExpression() {
    return "\"${JOB_ID:-}.${SGE_TASK_ID:-}\"";
  }

  @Override
  public String taskId(String schedulerId, int index) {
    return schedulerId + "." + (index + 1);
  }

  /** By its exit status (man 5 sge_status). */
  @Override
  public String requeueScript() {
    return "exit 99\n";
  }

  @Override
  public String limitScript() {
    return "qconf -sconf 2>/dev/null | sed -n 's/^max_aj_tasks *//p'\n";
  }

  @Override
  public String submitScript(JobSpec spec, Slice slice) {
    StringBuilder options = new StringBuilder("-terse");
    if (slice.isArray()) {
      options.append(" -t 1-").append(slice.tasks());
      options.append(slice.throttle() > 0 ? " -tc " + slice.throttle() : "");
      options.append(" -N ").append(Shell.quote(slice.name()));
    }
    if (!slice.after().isEmpty()) {
      options.append(" -hold_jid ").append(String.join(",", slice.after()));
    }
    return Submission.needs("qsub")
        + "qsub "
        + options
        + " "
        + Shell.quote(spec.scriptPath())
        + " "
        + slice.from()
        + "\n";
  }

  @Override
  public String findScript(String job) {
    return SgeQueries.find(job);
  }

  @Override
  public String parseSubmitted(String answer) {
    return SubmittedId.in(answer, SUBMITTED, "qsub");
  }

  @Override
  public String queryScript(List<JobSpec.Id> ids) {
    return SgeQueries.query(ids);
  }

  @Override
  public QueueStates parseQuery(String answer) {
    return SgeAnswers.parse(answer);
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return SgeQueries.cancel(id);
  }
}
