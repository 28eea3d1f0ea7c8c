package org.clustrix.scheduler.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.LoginShell;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.Resources;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.SchedulerException;
import org.clustrix.scheduler.Slice;

/**
 * A job as a detached process of its own session, on this machine or behind SSH. Its id is the
 * process id of the script and the machine, since a login may lead to another one next time.
 * Stateless.
 */
public final class ProcessScheduler implements Scheduler {
  private static final Pattern STARTED = Pattern.compile("(?m)^[0-9]+@\\S+$");
  private static final Map<String, Phase> PHASES =
      Map.of("running", Phase.RUNNING, "gone", Phase.ENDED);

  /** Runs the tasks of an array, or a job that waits for others; {@code array.sh}. */
  private static final String ARRAY =
      ProcessProbe.FUNCTIONS + ScriptText.beside(ProcessScheduler.class, "array.sh");

  private final String name;

  /** Makes one that calls itself {@code local} or {@code ssh}. */
  public ProcessScheduler(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> commands() {
    return List.of("bash", "nohup", "env");
  }

  @Override
  public List<String> directives(JobSpec spec) {
    Resources asked = spec.resources();
    refuse("queue (or partition)", asked.queue().isPresent());
    refuse("account", asked.account().isPresent());
    refuse("gpus", asked.gpus() > 0);
    refuse("qos", asked.qos().isPresent());
    refuse("constraint", asked.constraint().isPresent());
    refuse("mail", asked.mail().isPresent());
    refuse("extraDirectives", !asked.extraDirectives().isEmpty());
    refuse("skipDirectives", !asked.skipDirectives().isEmpty());
    return List.of();
  }

  private void refuse(String setting, boolean set) {
    if (set) {
      throw new SchedulerException(
          "clusterType " + name + " has no scheduler and cannot honour the setting " + setting,
          "remove it, or choose clusterType slurm, sge or pbs");
    }
  }

  @Override
  public String jobIdExpression() {
    return "\"$$@$(uname -n)\"";
  }

  @Override
  public String nodeExpression() {
    return "";
  }

  @Override
  public long scriptLimitSeconds(JobSpec spec) {
    return spec.resources().time().map(Duration::toSeconds).orElse(0L);
  }

  @Override
  public String indexExpression() {
    return "\"${CLUSTRIX_INDEX:-0}\"";
  }

  @Override
  public String taskIdExpression() {
    return "\"${CLUSTRIX_ARRAY_ID:-}.${CLUSTRIX_INDEX:-}\"";
  }

  @Override
  public String taskId(String schedulerId, int index) {
    return schedulerId + "." + index;
  }

  /** What starts the tasks of an array has been started by a login. */
  @Override
  public LoginShell loginShell(JobSpec spec) {
    return LoginShell.VARIABLES;
  }

  /** The same process, so that its id stays. */
  @Override
  public String requeueScript() {
    return "[ -z \"${CLUSTRIX_ARRAY:-}\" ] || exec >/dev/null 2>&1\nexec /bin/bash -l \"$0\" \"${CLUSTRIX_FROM:-0}\"\n";
  }

  @Override
  public String limitScript() {
    return "";
  }

  @Override
  public String submitScript(JobSpec spec, Slice slice) {
    boolean driven = slice.isArray() || !slice.after().isEmpty();
    return submit(
        spec,
        driven
            ? "-c " + Shell.quote(ARRAY) + " clustrix-array " + driven(spec, slice)
            : script(spec),
        slice.isArray() ? ">/dev/null 2>scheduler.log" : ">stdout 2>stderr");
  }

  private static String script(JobSpec spec) {
    return Shell.quote(spec.scriptPath());
  }

  private static String driven(JobSpec spec, Slice slice) {
    return script(spec)
        + " "
        + slice.from()
        + " "
        + slice.tasks()
        + " "
        + slice.throttle()
        + " "
        + spec.resources().cores()
        + " "
        + Shell.quote(slice.after());
  }

  private static String submit(JobSpec spec, String run, String output) {
    // a clean environment: what the client or the login happens to have set must not decide
    return """
        cd %s || exit 1
        session=; command -v setsid >/dev/null 2>&1 && session=setsid
        nohup $session env -i HOME="$HOME" USER="$(id -un)" LOGNAME="$(id -un)" PATH="$PATH" \\
          ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} ${TMPDIR:+TMPDIR="$TMPDIR"} \\
          bash -l %s %s </dev/null &
        echo "$!@$(uname -n)"
        """
        .formatted(Shell.quote(spec.jobFolder()), run, output);
  }

  @Override
  public String findScript(String job) {
    // its answer cannot be lost: the submission notes it before anybody hears of it
    return ":\n";
  }

  @Override
  public String parseSubmitted(String answer) {
    Matcher m = STARTED.matcher(answer);
    if (!m.find()) {
      throw new SchedulerException("the job could not be started: " + answer.strip(), "");
    }
    return m.group();
  }

  @Override
  public String queryScript(List<JobSpec.Id> ids) {
    StringBuilder script = new StringBuilder(ProcessProbe.FUNCTIONS);
    ids.forEach(id -> script.append(ProcessProbe.call("look", id)));
    return script.toString();
  }

  @Override
  public QueueStates parseQuery(String answer) {
    Map<String, QueueState> states = new HashMap<>();
    for (String line : answer.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) {
        String word = line.substring(space + 1).strip();
        Phase phase = PHASES.getOrDefault(word, Phase.UNKNOWN);
        String node = line.substring(line.indexOf('@') + 1, space);
        String reason =
            phase == Phase.UNKNOWN ? "it was started on " + node + ", and this is another" : "";
        states.put(line.substring(0, space), new QueueState(phase, word, reason, node));
      }
    }
    return new QueueStates(states, QueueState.UNKNOWN);
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return ProcessProbe.FUNCTIONS + ProcessProbe.call("end", id);
  }
}
