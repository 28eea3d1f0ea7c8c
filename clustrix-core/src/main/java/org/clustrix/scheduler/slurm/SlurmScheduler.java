package org.clustrix.scheduler.slurm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.LoginShell;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Resources;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Slice;
import org.clustrix.scheduler.Submission;
import org.clustrix.scheduler.SubmittedId;

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

  /** {@code --export=NONE} makes it run a login of the user on the node. */
  @Override
  public LoginShell loginShell(JobSpec spec) {
    Resources asked = spec.resources();
    boolean other =
        Stream.concat(asked.skipDirectives().stream(), asked.extraDirectives().stream())
            .anyMatch(line -> line.contains("export"));
    return other ? LoginShell.STARTED : LoginShell.VARIABLES;
  }

  /** Slurm counts in minutes. */
  @Override
  public long enforcedSeconds(JobSpec spec) {
    return spec.resources().time().map(time -> (time.toSeconds() + 59) / 60 * 60).orElse(0L);
  }

  @Override
  public String indexExpression() {
    return "\"${SLURM_ARRAY_TASK_ID:-0}\"";
  }

  @Override
  public String taskIdExpression() {
    return "\"${SLURM_ARRAY_JOB_ID:-}_${SLURM_ARRAY_TASK_ID:-}\"";
  }

  @Override
  public String taskId(String schedulerId, int index) {
    return schedulerId + "_" + index;
  }

  /** Slurm ends the script a moment after its answer. */
  @Override
  public String requeueScript() {
    return "scontrol requeue \"$SLURM_JOB_ID\" && sleep 120\n";
  }

  /** The largest index must be below it. */
  @Override
  public String limitScript() {
    return "scontrol show config 2>/dev/null | sed -n 's/^MaxArraySize *= *//p'\n";
  }

  @Override
  public String submitScript(JobSpec spec, Slice slice) {
    StringBuilder options = new StringBuilder("--parsable");
    if (slice.isArray()) {
      options.append(" --array=0-").append(slice.tasks() - 1);
      options.append(slice.throttle() > 0 ? "%" + slice.throttle() : "");
      options.append(" --job-name=").append(Shell.quote(slice.name()));
    }
    if (!slice.after().isEmpty()) {
      options.append(" --dependency=afterany:").append(String.join(":", slice.after()));
    }
    // SBATCH_* variables silently win over the script: none of them may be there
    return Submission.needs("sbatch")
        + """
        for name in $(env | sed -n 's/^\\(SBATCH_[A-Z_]*\\)=.*/\\1/p'); do unset "$name"; done
        sbatch %s %s %s
        """
            .formatted(options, Shell.quote(spec.scriptPath()), slice.from());
  }

  @Override
  public String findScript(String job) {
    return SlurmQueries.find(job);
  }

  @Override
  public String parseSubmitted(String answer) {
    return SubmittedId.in(answer, SUBMITTED, "sbatch");
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
