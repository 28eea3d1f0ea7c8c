package org.clustrix.scheduler.sge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.SchedulerException;

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
  public long scriptLimitSeconds(JobSpec spec) {
    return 0;
  }

  @Override
  public boolean limitsAddresses(JobSpec spec) {
    return spec.resources().memoryBytes().isPresent()
        && !spec.resources().skipDirectives().contains("h_vmem");
  }

  @Override
  public boolean startsLoginShell() {
    return false;
  }

  @Override
  public boolean scriptWritesLogs() {
    return true;
  }

  @Override
  public String submitScript(JobSpec spec) {
    return "command -v qsub >/dev/null 2>&1 || { echo 'there is no qsub in the PATH of a login"
        + " shell' >&2; exit 127; }\n"
        + "qsub -terse "
        + Shell.quote(spec.scriptPath())
        + "\n";
  }

  @Override
  public String findScript(String job) {
    return SgeQueries.find(job);
  }

  @Override
  public String parseSubmitted(String answer) {
    Matcher m = SUBMITTED.matcher(answer);
    if (!m.find()) {
      throw new SchedulerException("qsub gave no job id: " + answer.strip(), "");
    }
    return m.group(1);
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
