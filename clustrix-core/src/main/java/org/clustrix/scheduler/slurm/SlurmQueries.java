package org.clustrix.scheduler.slurm;

import java.util.List;
import java.util.stream.Collectors;
import org.clustrix.host.Shell;
import org.clustrix.scheduler.JobSpec;

/** What Slurm is asked, as shell text. Stateless. */
final class SlurmQueries {
  /** A controller that is down is waited for by its commands for longer than a look may take. */
  private static final String LIMITED =
      "limited=; command -v timeout >/dev/null 2>&1 && limited='timeout 20'\n";

  private SlurmQueries() {}

  /**
   * One query of each kind for all jobs. Accounting may be disabled, or late; the queue forgets,
   * and then says for a single job that its id is invalid.
   */
  static String query(List<JobSpec.Id> ids) {
    String jobs =
        Shell.quote(ids.stream().map(JobSpec.Id::schedulerId).collect(Collectors.joining(",")));
    return LIMITED
        // else the numbers of the tasks that wait are cut off
        + "export SLURM_BITSTR_LEN=0\n"
        + "$limited sacct -X -n -P -j "
        + jobs
        + " -o JobID,State,NodeList,ExitCode,Start,End 2>/dev/null | sed 's/^/sacct|/'\n"
        + "said=$($limited squeue -h -t all -j "
        + jobs
        + " -o '%i|%T|%N|%r|%S|%e' 2>&1); status=$?\n"
        + "printf '%s\\n' \"$said\" | sed 's/^/squeue|/'\n"
        + "case $said in *'Invalid job id'*) status=0 ;; esac\n"
        + "echo \"heard|$status\"\n";
  }

  /** The queue first; accounting remembers what it has forgotten. */
  static String find(String job) {
    String name = Shell.quote(job);
    return LIMITED
        + "said=$($limited squeue -h -t all -n "
        + name
        + " -o %F) || exit 1\n"
        + "[ -n \"$said\" ] || said=$($limited sacct -X -n -P --name="
        + name
        + " -o JobID 2>/dev/null)\n"
        + "printf '%s\\n' \"$said\" | sed -e 's/_.*//' -e '/^$/d' | sort -n | head -n 1\n";
  }
}
