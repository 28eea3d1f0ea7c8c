package org.clustrix.job;

import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;

/** Shell text of a submission about the files that the job gets and gives. Stateless. */
final class StagingNotes {
  private StagingNotes() {}

  /**
   * Returns what follows when the script of the job is written: it names the inputs now, so that no
   * lease has to.
   */
  static String written(JobSpec spec) {
    JobSpec.Staging staging = spec.staging();
    StringBuilder text = new StringBuilder();
    if (!staging.outputs().isEmpty()) {
      text.append("printf '%s\\n' ")
          .append(Shell.quote(staging.outputs()))
          .append(" > ")
          .append(Shell.quote(spec.jobFolder() + "/" + ClusterLayout.OUTPUTS))
          .append(" || exit 1\n");
    }
    if (!staging.lease().isEmpty()) {
      text.append("rm -f ")
          .append(Shell.quote(spec.stateFolder() + "/" + ClusterLayout.lease(staging.lease())))
          .append('\n');
    }
    return text.toString();
  }

  /** Returns a condition: there is a script of the job that names other inputs. */
  static String otherInputs(JobSpec spec) {
    String script = Shell.quote(spec.scriptPath());
    return spec.staging().inputs().isEmpty()
        ? "grep -q \"^CLUSTRIX_STAGED='[0-9a-f]\" " + script + " 2>/dev/null"
        : "{ [ -s "
            + script
            + " ] && ! grep -qxF "
            + Shell.quote(JobScript.inputs(spec))
            + " "
            + script
            + "; }";
  }
}
