package org.clustrix.scheduler.sge;

import java.util.List;
import java.util.regex.Pattern;
import org.clustrix.scheduler.Directives;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QsubDirectives;
import org.clustrix.scheduler.Resources;
import org.clustrix.scheduler.SchedulerException;

/** The {@code #$} lines of a job. A pure function. */
final class SgeDirectives {
  /** Environments of several hosts cannot be known by their names; arrays are no single job. */
  private static final Pattern SEVERAL_NODES = Pattern.compile("^-t\\b|^-pe\\s+\\S*mpi|^-masterq");

  private SgeDirectives() {}

  static List<String> of(JobSpec spec) {
    Resources asked = spec.resources();
    Directives lines = new Directives("#$ ");
    lines.put("n", "-N " + spec.job());
    lines.put("s", "-S /bin/bash");
    // the script writes stdout and stderr: this is for what Grid Engine itself has to say
    lines.put("j", "-j y");
    QsubDirectives.log(lines, spec);
    lines.put("r", spec.task().requeue() ? "-r y" : "-r n");
    // a signal comes before the one that kills, so that the JVM and the records come to their end
    lines.put("notify", "-notify");
    if (asked.cores() > 1) {
      lines.put("pe", "-pe smp " + asked.cores());
    }
    asked
        .memoryMebibytes()
        .ifPresent(mebibytes -> lines.put("h_vmem", "-l h_vmem=" + each(mebibytes, asked) + "M"));
    asked.time().ifPresent(time -> lines.put("h_rt", "-l h_rt=" + time.toSeconds()));
    asked.queue().ifPresent(queue -> lines.put("q", "-q " + Directives.plain("queue", queue)));
    asked
        .account()
        .ifPresent(account -> lines.put("a", "-A " + Directives.plain("account", account)));
    if (asked.gpus() > 0) {
      lines.put("gpu", "-l gpu=" + asked.gpus());
    }
    if (asked.qos().isPresent()) {
      throw new SchedulerException(
          "Grid Engine has no quality of service, and cannot honour qos '"
              + asked.qos().get()
              + "'",
          "remove it, or name a project with extraDirectives=-P …");
    }
    asked
        .constraint()
        .ifPresent(what -> lines.put("constraint", "-l " + Directives.plain("constraint", what)));
    asked.mail().ifPresent(mail -> QsubDirectives.mail(lines, mail));
    return lines.lines(asked, SEVERAL_NODES);
  }

  /** The limit counts for each slot. */
  private static long each(long mebibytes, Resources asked) {
    return (mebibytes + asked.cores() - 1) / asked.cores();
  }
}
