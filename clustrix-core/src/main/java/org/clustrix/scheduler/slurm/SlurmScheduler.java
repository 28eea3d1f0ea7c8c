package org.clustrix.scheduler.slurm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueStates;
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

  /** Slurm counts in minutes. */
  @Override
  public long enforcedSeconds(JobSpec spec) {
    return spec.resources().time().map(time -> (time.toSeconds() + 59) / 60 * 60).orElse(0L);
  }

  @Override
  public String submitScript(JobSpec spec) {
    // SBATCH_* variables silently win over the script: none of them may be there
    return SlurmQueries.PRESENT
        + """
        for name in $(env | sed -n 's/^\\(SBATCH_[A-Z_]*\\)=.*/\\1/p'); do unset "$name"; done
        sbatch --parsable %s
        """
            .formatted(Shell.quote(spec.scriptPath()));
  }

  @Override
  public String findScript(String job) {
    return SlurmQueries.find(job);
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
  public String queryScript(List<JobSpec.Id> ids) {
    return SlurmQueries.query(ids);
  }

  @Override
  public QueueStates parseQuery(String answer) {
    return SlurmAnswers.parse(answer);
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return "scancel " + Shell.quote(id.schedulerId()) + "\n";
  }
}
