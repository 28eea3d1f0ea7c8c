package org.clustrix.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRecord;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;
import org.clustrix.problem.NearNames;

/** The jobs that a state folder remembers. Any client can read them. Stateless. */
final class JobList {
  private static final String MARK = "clustrix-job:";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private JobList() {}

  /** Returns at most {@code most} jobs, the newest first. */
  static List<JobRecord> newest(Host host, String stateFolder, int most) {
    String script =
        "cd "
            + Shell.quote(stateFolder + "/" + ClusterLayout.JOBS)
            + " 2>/dev/null || exit 0\n"
            + "ls -t | head -n "
            + most
            + " | while IFS= read -r job; do\n"
            + "[ -f \"$job/job.json\" ] && echo "
            + MARK
            + " && cat \"$job/job.json\"\ndone; :\n";
    List<JobRecord> found = new ArrayList<>();
    for (String text :
        host.run(Command.of(script)).orThrow("listing jobs", host).out().split(MARK, -1)) {
      if (!text.isBlank()) {
        found.add(JobRecord.parse(text));
      }
    }
    found.sort(Comparator.comparing(JobRecord::submitted).reversed());
    return found;
  }

  /**
   * Finds a job.
   *
   * @throws JobException where there is none of that name; it names the near ones
   */
  static JobRecord find(Host host, String stateFolder, String name) {
    if (NAME.matcher(name).matches()) {
      String path = stateFolder + "/" + ClusterLayout.record(name);
      String out = host.run(Command.of("cat " + Shell.quote(path) + " 2>/dev/null; :")).out();
      if (!out.isBlank()) {
        return JobRecord.parse(out);
      }
    }
    List<String> known = newest(host, stateFolder, 50).stream().map(JobRecord::job).toList();
    throw new JobException(
        "there is no job '" + name + "' in " + stateFolder + " on " + host.name(),
        NearNames.didYouMean(name, known));
  }
}
