package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.clustrix.scheduler.process.ProcessScheduler;
import org.clustrix.scheduler.slurm.SlurmScheduler;
import org.junit.jupiter.api.Test;

/** The golden files hold what stands before the body, which is the same for all. */
class JobScriptTest {

  @Test
  void slurm() throws Exception {
    assertThat(head(JobScript.render(Specs.full(), new SlurmScheduler())))
        .isEqualTo(golden("slurm-full.sh"));
  }

  @Test
  void process() throws Exception {
    JobSpec spec = Specs.plain("/home/ada/clustrix/.clustrix", "Analysis-run-1");
    assertThat(head(JobScript.render(spec, new ProcessScheduler("ssh"))))
        .isEqualTo(golden("ssh-plain.sh"));
  }

  @Test
  void whatASchedulerCannotExpressIsRefused() {
    assertThatThrownBy(() -> JobScript.render(Specs.full(), new ProcessScheduler("local")))
        .isInstanceOf(SchedulerException.class)
        .hasMessageContaining("partition");
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
