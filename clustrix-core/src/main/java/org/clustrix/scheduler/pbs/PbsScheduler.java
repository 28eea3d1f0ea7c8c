package org.clustrix.scheduler.pbs;

import java.util.List;
import java.util.regex.Pattern;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Slice;
import org.clustrix.scheduler.Submission;
import org.clustrix.scheduler.SubmittedId;

/** PBS in one of its dialects. Stateless. */
public final class PbsScheduler implements Scheduler {
  private static final Pattern SUBMITTED = Pattern.compile("(?m)^(\\d+(?:\\[\\])?\\.[\\w.-]+)$");
  private static final String FUNCTIONS = ScriptText.beside(PbsScheduler.class, "pbs.sh");

  private final PbsDialect dialect;

  /** Makes one. */
  public PbsScheduler(PbsDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String name() {
    return dialect.word();
  }

  @Override
  public List<String> commands() {
    return List.of("qsub", "qstat", "qdel", "qselect");
  }

  @Override
  public List<String> directives(JobSpec spec) {
    return PbsDirectives.of(spec, dialect);
  }

  @Override
  public String jobIdExpression() {
    return "\"${PBS_JOBID:-}\"";
  }

  @Override
  public String nodeExpression() {
    return "";
  }

  @Override
  public boolean scriptWritesLogs() {
    return true;
  }

  /** An array of one task is refused, and so is submitted as a job. */
  @Override
  public String indexExpression() {
    return "\"${PBS_ARRAY_INDEX:-${PBS_ARRAYID:-0}}\"";
  }

  @Override
  public String taskIdExpression() {
    return jobIdExpression();
  }

  @Override
  public String taskId(String schedulerId, int index) {
    return schedulerId.replace("[]", "[" + index + "]");
  }

  @Override
  public String limitScript() {
    return "qmgr -c 'list server max_array_size' 2>/dev/null | sed -n 's/.*max_array_size *= *//p'\n";
  }

  @Override
  public String submitScript(JobSpec spec, Slice slice) {
    StringBuilder options = new StringBuilder();
    if (slice.isArray()) {
      // a script gets no arguments here
      options.append(" -v CLUSTRIX_FROM=").append(slice.from());
      options.append(" -N ").append(Shell.quote(slice.name()));
    }
    if (slice.tasks() > 1) {
      options.append(dialect == PbsDialect.PBS ? " -J 0-" : " -t 0-").append(slice.tasks() - 1);
      options.append(slice.throttle() > 0 ? "%" + slice.throttle() : "");
    }
    if (!slice.after().isEmpty()) {
      options.append(" -W depend=afterany:").append(Shell.quote(String.join(":", slice.after())));
    }
    return Submission.needs("qsub")
        + "qsub"
        + options
        + " "
        + Shell.quote(spec.scriptPath())
        + "\n";
  }

  @Override
  public String findScript(String job) {
    return FUNCTIONS + "find_named " + Shell.quote(job) + "\n";
  }

  @Override
  public String parseSubmitted(String answer) {
    return SubmittedId.in(answer, SUBMITTED, "qsub");
  }

  @Override
  public String queryScript(List<JobSpec.Id> ids) {
    List<String> numbers = ids.stream().map(JobSpec.Id::schedulerId).toList();
    boolean arrays = numbers.stream().anyMatch(id -> id.contains("[]"));
    String history = dialect == PbsDialect.PBS ? "-x" : "";
    return FUNCTIONS
        + "look "
        + Shell.quote(history)
        + (arrays ? " -t " : " ")
        + Shell.quote(numbers)
        + "\n";
  }

  @Override
  public QueueStates parseQuery(String answer) {
    return PbsAnswers.parse(answer);
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return FUNCTIONS + "end " + Shell.quote(id.schedulerId()) + "\n";
  }
}
