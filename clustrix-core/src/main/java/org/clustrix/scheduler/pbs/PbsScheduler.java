package org.clustrix.scheduler.pbs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.SchedulerException;

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
  public long scriptLimitSeconds(JobSpec spec) {
    return 0;
  }

  @Override
  public boolean scriptWritesLogs() {
    return true;
  }

  @Override
  public String submitScript(JobSpec spec) {
    return "command -v qsub >/dev/null 2>&1 || { echo 'there is no qsub in the PATH of a login"
        + " shell' >&2; exit 127; }\n"
        + "qsub "
        + Shell.quote(spec.scriptPath())
        + "\n";
  }

  @Override
  public String findScript(String job) {
    return FUNCTIONS + "find_named " + Shell.quote(job) + "\n";
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
