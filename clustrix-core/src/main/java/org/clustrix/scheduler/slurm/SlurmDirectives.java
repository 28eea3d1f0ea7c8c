package org.clustrix.scheduler.slurm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.scheduler.JobSpec;

/** The {@code #SBATCH} lines of a job. A pure function. */
final class SlurmDirectives {
  private SlurmDirectives() {}

  static List<String> of(JobSpec spec) {
    Map<String, String> named = new LinkedHashMap<>();
    JobSpec.Resources asked = spec.resources();
    named.put("job-name", spec.job());
    // a node that does not see the folder could not even start the script, which would say so
    named.put("output", "/dev/null");
    named.put("error", "/dev/null");
    named.put("chdir", quoted(spec.jobFolder()));
    // inherited variables change the charset and are split at commas
    named.put("export", "NONE");
    // a second start would write over the records of the first
    named.put("no-requeue", "");
    // to the script, which tells the function; a signal to the JVM might end it
    named.put("signal", "B:USR1@" + Math.max(spec.warning().toSeconds(), 1));
    named.put("ntasks", "1");
    named.put("cpus-per-task", Integer.toString(asked.cores()));
    asked.memoryBytes().ifPresent(bytes -> named.put("mem", ((bytes + (1 << 20) - 1) >> 20) + "M"));
    asked.time().ifPresent(time -> named.put("time", time(time)));
    asked.partition().ifPresent(partition -> named.put("partition", quoted(partition)));
    asked.account().ifPresent(account -> named.put("account", quoted(account)));
    named.keySet().removeAll(asked.skipDirectives());
    List<String> lines = new ArrayList<>();
    named.forEach(
        (name, value) -> lines.add("#SBATCH --" + name + (value.isEmpty() ? "" : "=" + value)));
    asked.extraDirectives().forEach(extra -> lines.add("#SBATCH " + extra));
    return lines;
  }

  /** Rounds up to whole seconds: {@code days-hours:minutes:seconds}. */
  private static String time(Duration time) {
    return "%d-%02d:%02d:%02d"
        .formatted(time.toDays(), time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
  }

  /** sbatch takes directive lines apart at white space unless they are quoted. */
  private static String quoted(String text) {
    return text.matches("[\\w./:@%+=-]+")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
