package org.clustrix.scheduler.process;

import java.time.Duration;
import java.util.List;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.SchedulerException;

/**
 * A job as a detached process of its own session, on this machine or behind SSH. Its id is the
 * process id of the script. Stateless.
 */
public final class ProcessScheduler implements Scheduler {
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
    JobSpec.Resources asked = spec.resources();
    refuse("partition", asked.partition().isPresent());
    refuse("account", asked.account().isPresent());
    refuse("extraDirectives", !asked.extraDirectives().isEmpty());
    refuse("skipDirectives", !asked.skipDirectives().isEmpty());
    return List.of();
  }

  private void refuse(String setting, boolean set) {
    if (set) {
      throw new SchedulerException(
          "clusterType " + name + " has no scheduler and cannot honour the setting " + setting,
          "remove it, or choose clusterType slurm");
    }
  }

  @Override
  public String jobIdExpression() {
    return "$$";
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
  public String submitScript(JobSpec spec) {
    String folder = Shell.quote(spec.jobFolder());
    // a clean environment: what the client or the login happens to have set must not decide
    return """
        cd %s || exit 1
        session=; command -v setsid >/dev/null 2>&1 && session=setsid
        nohup $session env -i HOME="$HOME" USER="$(id -un)" LOGNAME="$(id -un)" PATH="$PATH" \\
          ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} ${TMPDIR:+TMPDIR="$TMPDIR"} \\
          bash -l %s >stdout 2>stderr </dev/null &
        echo "$!"
        """
        .formatted(folder, Shell.quote(spec.scriptPath()));
  }

  @Override
  public String parseSubmitted(String answer) {
    String id = answer.strip();
    if (id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new SchedulerException("the job could not be started: " + id, "");
    }
    return id;
  }

  @Override
  public String queryScript(JobSpec.Id id) {
    return "if " + alive(id) + "; then echo running; else echo gone; fi\n";
  }

  /**
   * A shell condition. The number alone may belong to another process by now, so the name of the
   * job must stand in the command line; where there is neither {@code /proc} nor {@code ps} to read
   * that from, the number has to do.
   */
  private static String alive(JobSpec.Id id) {
    String pid = Shell.quote(id.schedulerId());
    String job = Shell.quote(id.job());
    return "if [ -d /proc/self ]; then tr '\\0' ' ' 2>/dev/null </proc/"
        + pid
        + "/cmdline | grep -qF "
        + job
        + "; elif command -v ps >/dev/null 2>&1; then ps -p "
        + pid
        + " -o args= 2>/dev/null | grep -qF "
        + job
        + "; else kill -0 "
        + pid
        + " 2>/dev/null; fi";
  }

  @Override
  public QueueState parseQuery(String answer) {
    return switch (answer.strip()) {
      case "running" -> new QueueState(Phase.RUNNING, "running", "", "");
      case "gone" -> new QueueState(Phase.ENDED, "gone", "", "");
      default -> QueueState.UNKNOWN;
    };
  }

  @Override
  public String cancelScript(JobSpec.Id id) {
    return "if " + alive(id) + "; then kill -TERM " + Shell.quote(id.schedulerId()) + "; fi\n";
  }
}
