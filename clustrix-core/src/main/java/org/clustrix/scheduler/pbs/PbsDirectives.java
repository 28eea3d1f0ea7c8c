package org.clustrix.scheduler.pbs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clustrix.scheduler.Directives;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QsubDirectives;
import org.clustrix.scheduler.Resources;
import org.clustrix.scheduler.SchedulerException;

/** The {@code #PBS} lines of a job. A pure function. */
final class PbsDirectives {
  private static final Pattern SEVERAL_NODES =
      Pattern.compile(
          "^-J|^-t\\b|\\bselect=(?!1(?:$|:))|\\bselect=\\S*\\+|\\bnodes=(?!1(?:$|[:,]))"
              + "|\\bnodect=(?!1\\b)|\\bnodes=\\S*\\+");

  private PbsDirectives() {}

  static List<String> of(JobSpec spec, PbsDialect dialect) {
    Resources asked = spec.resources();
    Directives lines = new Directives("#PBS ");
    lines.put("n", "-N " + spec.job());
    // the script writes stdout and stderr while it runs: PBS copies its own only at the end
    lines.put("j", "-j oe");
    QsubDirectives.log(lines, spec);
    lines.put("r", spec.task().requeue() ? "-r y" : "-r n");
    String chunk =
        dialect.chunk(asked, asked.constraint().map(what -> Directives.plain("constraint", what)));
    lines.put("select", "-l " + chunk);
    if (dialect == PbsDialect.TORQUE) {
      asked
          .memoryMebibytes()
          .ifPresent(mebibytes -> lines.put("mem", "-l mem=" + mebibytes + "mb"));
    }
    asked.time().ifPresent(time -> lines.put("walltime", "-l walltime=" + clock(time)));
    asked.queue().ifPresent(queue -> lines.put("q", "-q " + Directives.plain("queue", queue)));
    asked
        .account()
        .ifPresent(account -> lines.put("a", "-A " + Directives.plain("account", account)));
    asked.mail().ifPresent(mail -> QsubDirectives.mail(lines, mail));
    if (asked.qos().isPresent()) {
      throw new SchedulerException(
          "PBS itself has no quality of service, and cannot honour qos '" + asked.qos().get() + "'",
          "remove it, or give what your site has for it with extraDirectives=-W …");
    }
    return lines.lines(asked, SEVERAL_NODES);
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
