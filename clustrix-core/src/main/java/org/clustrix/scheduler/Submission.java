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

  /** Returns shell text that ends with 127, and says why, where a command is not found. */
  public static String needs(String command) {
    return "command -v "
        + command
        + " >/dev/null 2>&1 || { echo 'there is no "
        + command
        + " in the PATH of a login shell' >&2; exit 127; }\n";
  }

  /**
   * Returns shell text that submits the written script, notes the id in the job's folder, and
   * prints the scheduler's answer.
   */
  public static String script(JobSpec spec, Scheduler scheduler) {
    return script(spec, Slice.single(spec.job()), spec.jobFolder(), scheduler);
  }

  /**
   * The same for a part of an array.
   *
   * @param folder where its id is noted; of this part alone
   */
  public static String script(JobSpec spec, Slice slice, String folder, Scheduler scheduler) {
    return "folder="
        + Shell.quote(folder)
        // it must be there, and be nobody else's
        + (scheduler.scriptWritesLogs()
            ? "\n: >>" + Shell.quote(spec.jobFolder() + "/scheduler.log")
            : "")
        + "\nsubmit() {\n"
        + scheduler.submitScript(spec, slice)
        + "}\nfind_first() {\n"
        + scheduler.findScript(slice.name())
        + "}\n"
        + BODY;
  }
}
