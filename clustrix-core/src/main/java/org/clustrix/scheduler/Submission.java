package org.clustrix.scheduler;

import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/**
 * A submission that may be repeated: whoever runs it again, after an answer that was lost on the
 * way or a scheduler that was slow to give one, gets the id of the first job. A pure function.
 */
public final class Submission {
  private static final String BODY = ScriptText.beside(Submission.class, "submit.sh");

  private Submission() {}

  /**
   * Returns shell text that submits the written script, notes the id in the job's folder, and
   * prints the scheduler's answer.
   */
  public static String script(JobSpec spec, Scheduler scheduler) {
    return "folder="
        + Shell.quote(spec.jobFolder())
        // it must be there, and be nobody else's
        + (scheduler.scriptWritesLogs() ? "\n: >>\"$folder/scheduler.log\"" : "")
        + "\nsubmit() {\n"
        + scheduler.submitScript(spec)
        + "}\nfind_first() {\n"
        + scheduler.findScript(spec.job())
        + "}\n"
        + BODY;
  }
}
