package org.clustrix.scheduler.slurm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.SchedulerException;

/** Slurm, from 20.02 on. Stateless. */
public final class SlurmScheduler implements Scheduler {
  private static final Pattern SUBMITTED = Pattern.compile("(?m)^(\\d+)(;.*)?$");

  @Override
  public String name() {
    return "slurm";
  }

  @Override
  public List<String> commands() {
    return List.of("sbatch", "squeue", "scancel");
  }

  @Override
  public List<String> directives(JobSpec spec) {
    return SlurmDirectives.of(spec);
  }

  @Override
  public String jobIdExpression() {
    return "\"${SLURM_JOB_ID:-}\"";
  }

  @Override
  public String nodeExpression() {
    return "\"${SLURMD_NODENAME:-}\"";
  }

  @Override
  public long scriptLimitSeconds(JobSpec spec) {
    return 0;
  }

  @Override
  public String submitScript(JobSpec spec) {
    // SBATCH_* variables silently win over the script: those that we set must not be there
    return "command -v sbatch >/dev/null 2>&1 || { echo 'there is no sbatch in the PATH of a login"
        + " shell' >&2; exit 127; }\n"
        + "unset SBATCH_EXPORT SBATCH_JOB_NAME SBATCH_CHDIR\n"
        + (spec.resources().partition().isPresent() ? "unset SBATCH_PARTITION\n" : "")
        + (spec.resources().account().isPresent() ? "unset SBATCH_ACCOUNT\n" : "")
        + (spec.resources().time().isPresent() ? "unset SBATCH_TIMELIMIT\n" : "")
        + (spec.resources().memoryBytes().isPresent()
            ? "unset SBATCH_MEM_PER_NODE SBATCH_MEM_PER_CPU\n"
            : "")
        + "sbatch --parsable "
        + Shell.quote(spec.scriptPath())
        + "\n";
  }

  @Override
  public String parseSubmitted(String answer) {
    Matcher m = SUBMITTED.matcher(answer);
    if (!m.find()) {
      throw new SchedulerException("sbatch gave no job id: " + answer.strip(), "");
    }
    return m.group(1);
  }

  @Override
  public String queryScript(JobSpec.Id id) {
    String job = Shell.quote(id.schedulerId());
    return "echo \"sacct|$(sacct -X -n -P -j "
        + job
        + " -o State,NodeList 2>/dev/null | head -n 1)\"\n"
        + "echo \"squeue|$(squeue -h -t all -j "
        + job
        + " -o '%T|%N|%r' 2>/dev/null | head -n 1)\"\n";
  }

  @Override
  public QueueState parseQuery(String answer) {
    QueueState accounted = state(answer, "sacct|");
    QueueState queued = state(answer, "squeue|");
    // accounting lags while a job is young, and is the only one that remembers an old one
    if (accounted.phase().isOver() || queued.phase() == QueueState.Phase.UNKNOWN) {
      return accounted;
    }
    return queued;
  }

  private static QueueState state(String answer, String mark) {
    for (String line : answer.split("\n", -1)) {
      if (line.startsWith(mark)) {
        String[] fields = (line.substring(mark.length()) + "|||").split("\\|", -1);
        return new QueueState(SlurmStates.phase(fields[0]), fields[0], fields[2], fields[1]);
      }
    }
    return QueueState.UNKNOWN;
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return "scancel " + Shell.quote(id.schedulerId()) + "\n";
  }
}
