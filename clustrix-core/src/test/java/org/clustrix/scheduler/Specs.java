package org.clustrix.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests for tests. */
public final class Specs {
  private static final Resources NOTHING =
      new Resources(
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  private Specs() {}

  /** Returns all that every scheduler knows. */
  private static Resources resources(String skip, String extra) {
    return new Resources(
        8,
        Optional.of(4L << 30),
        Optional.of(Duration.ofHours(26)),
        Optional.of("batch"),
        Optional.of("physics"),
        2,
        Optional.empty(),
        Optional.of("bigmem=true"),
        Optional.of(
            new Resources.Mail(
                "ada@example.org", List.of(Resources.MailEvent.BEGIN, Resources.MailEvent.FAIL))),
        List.of(skip),
        List.of(extra));
  }

  /**
   * Returns a request that sets everything, with values that need quoting.
   *
   * @param skip a directive to leave out
   * @param extra one to add
   */
  public static JobSpec full(String skip, String extra) {
    return new JobSpec(
        "Analysis-run-20260101-120000-0abcd",
        "/scratch/my project/.clustrix",
        "/scratch/my project",
        "0123456789abcdef0123456789abcdef",
        "ab".repeat(32),
        "",
        17,
        resources(skip, extra),
        new JobSpec.JvmSetup(
            "/opt/jdk 21",
            List.of("java/21"),
            Map.of("GREETING", "it's $HOME"),
            List.of("-Dx=a b"),
            new ClientLocale("UTF-8", "de", "CH", "Europe/Zurich"),
            false,
            "ulimit -c 0",
            "echo 'over'"),
        new JobSpec.Login("0123456789abcdef", List.of("submit-host", "ada@login:2222")),
        new JobSpec.Task(false, Duration.ofMinutes(5), true, true));
  }

  /** Returns a request that sets nothing. */
  public static JobSpec plain(String stateFolder, String job) {
    return new JobSpec(
        job,
        stateFolder,
        stateFolder.replace("/.clustrix", ""),
        "0123456789abcdef0123456789abcdef",
        "ab".repeat(32),
        "",
        17,
        NOTHING,
        new JobSpec.JvmSetup(
            "",
            List.of(),
            Map.of(),
            List.of(),
            new ClientLocale("UTF-8", "en", "", "UTC"),
            false,
            "",
            ""),
        new JobSpec.Login("0123456789abcdef", List.of()),
        new JobSpec.Task(true, Duration.ofSeconds(60), false, false));
  }
}
