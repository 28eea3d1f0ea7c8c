package org.clustrix.scheduler;

import java.util.Locale;
import java.util.stream.Collectors;

/** Directives that all families of {@code qsub} have alike (POSIX 1003.2d). Stateless. */
public final class QsubDirectives {
  private QsubDirectives() {}

  /**
   * Says where the scheduler itself may write, since the script writes stdout and stderr of the
   * job: nowhere, where a directive cannot hold the path.
   */
  public static void log(Directives lines, JobSpec spec) {
    String log = spec.jobFolder() + "/scheduler.log";
    lines.put("o", "-o " + (log.matches("[\\w./@%+=-]+") ? log : "/dev/null"));
  }

  /** Says to whom a mail goes, and when. */
  public static void mail(Directives lines, Resources.Mail mail) {
    lines.put("mail-user", "-M " + Directives.plain("mail", mail.address()));
    lines.put(
        "mail-type",
        "-m " + mail.events().stream().map(QsubDirectives::letter).collect(Collectors.joining()));
  }

  private static String letter(Resources.MailEvent event) {
    return event == Resources.MailEvent.FAIL
        ? "a"
        : event.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
