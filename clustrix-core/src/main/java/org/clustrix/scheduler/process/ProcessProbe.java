package org.clustrix.scheduler.process;

import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;

/** Shell functions that find the processes of a job; {@code process.sh} beside this class. */
final class ProcessProbe {
  static final String FUNCTIONS = ScriptText.beside(ProcessProbe.class, "process.sh");

  private ProcessProbe() {}

  /** Returns a call of one of them: id, process, machine, job. */
  static String call(String function, JobSpec.Id id) {
    String[] parts = (id.schedulerId() + "@").split("@", -1);
    return function
        + " "
        + Shell.quote(id.schedulerId())
        + " "
        + Shell.quote(parts[0])
        + " "
        + Shell.quote(parts[1])
        + " "
        + Shell.quote(id.job())
        + "\n";
  }
}
