package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.clustrix.scheduler.pbs.PbsDialect;
import org.clustrix.scheduler.pbs.PbsScheduler;
import org.clustrix.scheduler.process.ProcessScheduler;
import org.clustrix.scheduler.sge.SgeScheduler;
import org.clustrix.scheduler.slurm.SlurmScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files hold what stands before the body, which is the same for all. */
class JobScriptTest {

  static Stream<Arguments> schedulers() {
    return Stream.of(
        arguments("slurm", new SlurmScheduler(), "ntasks", "--nice=10"),
        arguments("sge", new SgeScheduler(), "-S", "-P physics"),
        arguments("pbs", new PbsScheduler(PbsDialect.PBS), "j", "-p -10"),
        arguments("torque", new PbsScheduler(PbsDialect.TORQUE), "j", "-p -10"));
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void full(String name, Scheduler scheduler, String skip, String extra) throws Exception {
    assertThat(head(JobScript.render(Specs.full(skip, extra), scheduler)))
        .isEqualTo(golden(name + "-full.sh"));
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void plain(String name, Scheduler scheduler) throws Exception {
    JobSpec spec = Specs.plain("/home/ada/clustrix/.clustrix", "Analysis-run-1");
    assertThat(head(JobScript.render(spec, scheduler))).isEqualTo(golden(name + "-plain.sh"));
  }

  @Test
  void process() throws Exception {
    JobSpec spec = Specs.plain("/home/ada/clustrix/.clustrix", "Analysis-run-1");
    assertThat(head(JobScript.render(spec, new ProcessScheduler("ssh"))))
        .isEqualTo(golden("ssh-plain.sh"));
  }

  /** PBS refuses a script that has carriage returns, and tells nothing more. */
  @ParameterizedTest
  @MethodSource("schedulers")
  void linesEndAsInUnix(String name, Scheduler scheduler, String skip, String extra) {
    assertThat(JobScript.render(Specs.full(skip, extra), scheduler)).doesNotContain("\r");
  }

  private static String head(String script) {
    int body = script.indexOf("# ------");
    assertThat(body).isPositive();
    return script.substring(0, body);
  }

  private static String golden(String name) throws Exception {
    try (var in = JobScriptTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
