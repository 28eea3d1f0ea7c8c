package org.clustrix.scheduler.slurm;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clustrix.scheduler.Directives;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Resources;

/** The {@code #SBATCH} lines of a job. A pure function. */
final class SlurmDirectives {
  private static final Pattern SEVERAL_NODES =
      Pattern.compile(
          "^-N\\s*(?!1$)\\S|^--nodes[= ](?!1$)|^-n\\s*(?!1$)\\S|^--ntasks[= ](?!1$)"
              + "|^-a|^--array|^het");

  private SlurmDirectives() {}

  static List<String> of(JobSpec spec) {
    Resources asked = spec.resources();
    Directives lines = new Directives("#SBATCH ");
    put(lines, "job-name", spec.job());
    // a node that does not see the folder could not even start the script, which would say so
    put(lines, "output", "/dev/null");
    put(lines, "error", "/dev/null");
    put(lines, "chdir", quoted(spec.jobFolder()));
    // inherited variables change the charset and are split at commas
    put(lines, "export", "NONE");
    lines.put("requeue", spec.task().requeue() ? "--requeue" : "--no-requeue");
    if (warns(asked)) {
      // to the script, which tells the function; a signal to the JVM might end it
      put(lines, "signal", "B:USR1@" + spec.warning().toSeconds());
    }
    put(lines, "nodes", "1");
    put(lines, "ntasks", "1");
    put(lines, "cpus-per-task", Integer.toString(asked.cores()));
    asked.memoryMebibytes().ifPresent(mebibytes -> put(lines, "mem", mebibytes + "M"));
    asked.time().ifPresent(time -> put(lines, "time", time(time)));
    asked.queue().ifPresent(queue -> put(lines, "partition", quoted(queue)));
    asked.account().ifPresent(account -> put(lines, "account", quoted(account)));
    if (asked.gpus() > 0) {
      // none at all is not written: gpu:0 is refused where a site has none
      put(lines, "gres", "gpu:" + asked.gpus());
    }
    asked.qos().ifPresent(qos -> put(lines, "qos", quoted(qos)));
    asked.constraint().ifPresent(constraint -> put(lines, "constraint", quoted(constraint)));
    asked.mail().ifPresent(mail -> mail(lines, mail));
    return lines.lines(asked, SEVERAL_NODES);
  }

  /**
   * Slurm may send the signal a minute early, and in a short job so before the script is ready for
   * it; the function hears of that end by the clock.
   */
  private static boolean warns(Resources asked) {
    return asked.time().map(time -> time.compareTo(Duration.ofMinutes(5)) >= 0).orElse(true);
  }

  private static void put(Directives lines, String name, String value) {
    lines.put(name, "--" + name + "=" + value);
  }

  private static void mail(Directives lines, Resources.Mail mail) {
    put(lines, "mail-user", quoted(mail.address()));
    put(
        lines,
        "mail-type",
        mail.events().stream().map(Enum::name).collect(Collectors.joining(",")));
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
