package org.clustrix.scheduler;

import java.util.List;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/**
 * The script of a job: the scheduler's directives, then one assignment for each value, then a body
 * that never changes ({@code job-*.sh}). A pure function; golden files show it.
 */
public final class JobScript {
  private static final String JAVA = text("java.sh");
  private static final String FILES = text("files.sh");
  private static final String BODY =
      text("job-begin.sh")
          + text("task.sh")
          + text("class-data.sh")
          + FILES
          + text("job-files.sh")
          + text("inputs.sh")
          + text("work-folder.sh")
          + JAVA
          + text("job-run.sh");

  private JobScript() {}

  /** Returns the script. */
  public static String render(JobSpec spec, Scheduler scheduler) {
    return head(spec, scheduler).append(BODY).toString();
  }

  private static StringBuilder head(JobSpec spec, Scheduler scheduler) {
    LoginShell login = scheduler.loginShell(spec);
    StringBuilder script = new StringBuilder(login.firstLine()).append('\n');
    scheduler.directives(spec).forEach(line -> script.append(line).append('\n'));
    String restart = login.restart(spec);
    script.append(restart).append(restart.isEmpty() ? "" : "\n");
    if (scheduler.scriptWritesLogs()) {
      // what a scheduler writes itself comes only at the end, or not at all where a folder is not:
      // the script does, as soon as it knows where the files are
      script.append("exec >/dev/null 2>&1\n");
    }
    if (scheduler.limitsAddresses(spec)) {
      // each thread of glibc would reserve 64 MiB for its own
      script.append("export MALLOC_ARENA_MAX=2\n");
    }
    assign(script, "CLUSTRIX_STATE", spec.stateFolder());
    assign(script, "CLUSTRIX_REMOTE", spec.workDir());
    assign(script, "CLUSTRIX_JOB", spec.job());
    assign(script, "CLUSTRIX_SCRIPT", spec.scriptPath().replaceFirst(".*/", ""));
    tasks(script, spec.array(), scheduler);
    assign(script, "CLUSTRIX_PACKAGE", spec.packageId());
    assign(script, "CLUSTRIX_LAUNCHER", spec.launcherSha256());
    assign(script, "CLUSTRIX_INCOMING", spec.incoming());
    script.append(inputs(spec)).append('\n');
    assign(script, "CLUSTRIX_JAVA", spec.jvm().java());
    assign(script, "CLUSTRIX_JAVA_RELEASE", Integer.toString(spec.javaRelease()));
    assign(script, "CLUSTRIX_TIME_SECONDS", Long.toString(scheduler.enforcedSeconds(spec)));
    assign(script, "CLUSTRIX_LIMIT_SECONDS", Long.toString(scheduler.scriptLimitSeconds(spec)));
    assign(script, "CLUSTRIX_WARNING_SECONDS", Long.toString(spec.warning().toSeconds()));
    if (spec.task().requeue()) {
      script.append("CLUSTRIX_REQUEUE=yes\n");
      String requeue = scheduler.requeueScript();
      script.append(requeue.isEmpty() ? "" : "requeue_now() {\n  " + requeue + "}\n");
    }
    if (spec.task().traced()) {
      script.append("export CLUSTRIX_DEBUG_PACKAGING=1\n");
    }
    assign(script, "CLUSTRIX_CDS", spec.task().classData() ? "auto" : "off");
    assign(script, "CLUSTRIX_WORKING_DIRECTORY", spec.jvm().inRemoteFolder() ? "remote" : "job");
    assign(script, "CLUSTRIX_SCHEDULER", scheduler.name());
    assign(script, "CLUSTRIX_TOKEN", spec.login().token());
    array(script, "CLUSTRIX_LOGINS", spec.login().hosts());
    assign(script, "CLUSTRIX_PROLOGUE", spec.jvm().prologue());
    assign(script, "CLUSTRIX_EPILOGUE", spec.jvm().epilogue());
    script
        .append("CLUSTRIX_JOB_ID=")
        .append(spec.array().several() ? scheduler.taskIdExpression() : scheduler.jobIdExpression())
        .append('\n');
    script.append("CLUSTRIX_NODE=").append(scheduler.nodeExpression()).append('\n');
    array(script, "CLUSTRIX_MODULES", spec.jvm().modules());
    array(script, "CLUSTRIX_JVM_OPTIONS", JvmOptions.of(spec, scheduler.limitsAddresses(spec)));
    spec.jvm()
        .environment()
        .forEach(
            (name, value) ->
                script
                    .append("export ")
                    .append(name)
                    .append('=')
                    .append(Shell.quote(value))
                    .append('\n'));
    return script;
  }

  /** Returns the line of a script that names the inputs of the job. */
  public static String inputs(JobSpec spec) {
    return "CLUSTRIX_STAGED=" + Shell.quote(spec.staging().inputs());
  }

  /** The scheduler counts the tasks of a slice, whose place it gets with the script. */
  private static void tasks(StringBuilder script, JobSpec.Array array, Scheduler scheduler) {
    assign(script, "CLUSTRIX_ATTEMPT", Integer.toString(array.attempt()));
    if (!array.several()) {
      assign(script, "CLUSTRIX_TASK", "0");
      return;
    }
    script
        .append("CLUSTRIX_ARRAY=yes\nCLUSTRIX_INDEX=")
        .append(scheduler.indexExpression())
        .append("\nCLUSTRIX_FROM=${1:-${CLUSTRIX_FROM:-0}}\n")
        .append("CLUSTRIX_TASK=$((CLUSTRIX_FROM + CLUSTRIX_INDEX))\n");
    if (!array.selection().isEmpty()) {
      script.append("CLUSTRIX_SELECTION=(");
      array.selection().forEach(task -> script.append(task).append(' '));
      script.append(")\nCLUSTRIX_TASK=${CLUSTRIX_SELECTION[CLUSTRIX_TASK]}\n");
    }
  }

  private static void assign(StringBuilder script, String name, String value) {
    script.append(name).append('=').append(Shell.quote(value)).append('\n');
  }

  private static void array(StringBuilder script, String name, List<String> values) {
    script.append(name).append("=(").append(Shell.quote(values)).append(")\n");
  }

  /**
   * Returns a script that runs something else than a package, with the directives of a job.
   *
   * @param body bash text behind the {@link #javaFunctions functions}, which find the values of the
   *     job in its variables
   */
  public static String probe(JobSpec spec, Scheduler scheduler, String body) {
    return head(spec, scheduler).append(FILES).append(JAVA).append(body).toString();
  }

  /**
   * Returns bash functions that load the modules and find Java, and give up by {@code refuse status
   * problem}, which the caller defines.
   */
  public static String javaFunctions() {
    return JAVA;
  }

  /** Returns the assignments that those functions need where there is no job. */
  public static String javaVariables(JobSpec.JvmSetup jvm) {
    StringBuilder script = new StringBuilder();
    assign(script, "CLUSTRIX_JAVA", jvm.java());
    array(script, "CLUSTRIX_MODULES", jvm.modules());
    return script.append("CLUSTRIX_NODE=$(hostname 2>/dev/null || uname -n)\n").toString();
  }

  private static String text(String name) {
    return ScriptText.beside(JobScript.class, name);
  }
}
