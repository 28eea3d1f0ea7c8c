package org.clustrix.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests for tests. */
public final class Specs {
  private Specs() {}

  /** Returns a request that sets everything, with values that need quoting. */
  public static JobSpec full() {
    return new JobSpec(
        "Analysis-run-20260101-120000-0abcd",
        "/scratch/my project/.clustrix",
        "/scratch/my project",
        "0123456789abcdef0123456789abcdef",
        "ab".repeat(32),
        "",
        17,
        new JobSpec.Resources(
            8,
            Optional.of(4L << 30),
            Optional.of(Duration.ofHours(26)),
            Optional.of("batch"),
            Optional.of("physics"),
            List.of("ntasks"),
            List.of("--nice=10")),
        new JobSpec.JvmSetup(
            "/opt/jdk 21",
            List.of("java/21"),
            Map.of("GREETING", "it's $HOME"),
            List.of("-Dx=a b"),
            new ClientLocale("UTF-8", "de", "CH", "Europe/Zurich"),
            false),
        new JobSpec.Login("0123456789abcdef", List.of("submit-host", "ada@login:2222")),
        new JobSpec.Task(false, Duration.ofMinutes(5)));
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
        new JobSpec.Resources(
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of()),
        new JobSpec.JvmSetup(
            "", List.of(), Map.of(), List.of(), new ClientLocale("UTF-8", "en", "", "UTC"), false),
        new JobSpec.Login("0123456789abcdef", List.of()),
        new JobSpec.Task(true, Duration.ofSeconds(60)));
  }
}
