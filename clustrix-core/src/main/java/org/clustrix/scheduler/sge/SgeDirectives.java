package org.clustrix.scheduler.sge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clustrix.scheduler.Directives;
import org.clustrix.scheduler.JobSpec;
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
    String log = spec.jobFolder() + "/scheduler.log";
    lines.put("o", "-o " + (log.matches("[\\w./@%+=-]+") ? log : "/dev/null"));
    // a second start would write over the records of the first
    lines.put("r", "-r n");
    // a signal comes before the one that kills, so that the JVM and the records come to their end
    lines.put("notify", "-notify");
    if (asked.cores() > 1) {
      lines.put("pe", "-pe smp " + asked.cores());
    }
    asked
        .memoryMebibytes()
        .ifPresent(mebibytes -> lines.put("h_vmem", "-l h_vmem=" + each(mebibytes, asked) + "M"));
    asked.time().ifPresent(time -> lines.put("h_rt", "-l h_rt=" + time.toSeconds()));
    asked.queue().ifPresent(queue -> lines.put("q", "-q " + plain("queue", queue)));
    asked.account().ifPresent(account -> lines.put("a", "-A " + plain("account", account)));
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
        .ifPresent(what -> lines.put("constraint", "-l " + plain("constraint", what)));
    asked.mail().ifPresent(mail -> mail(lines, mail));
    return lines.lines(asked, SEVERAL_NODES);
  }

  /** The limit counts for each slot. */
  private static long each(long mebibytes, Resources asked) {
    return (mebibytes + asked.cores() - 1) / asked.cores();
  }

  private static void mail(Directives lines, Resources.Mail mail) {
    lines.put("mail-user", "-M " + plain("mail", mail.address()));
    lines.put(
        "mail-type",
        "-m " + mail.events().stream().map(SgeDirectives::letter).collect(Collectors.joining()));
  }

  private static String letter(Resources.MailEvent event) {
    return event == Resources.MailEvent.FAIL
        ? "a"
        : event.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }

  private static String plain(String setting, String value) {
    return Directives.plain(setting, value);
  }
}
