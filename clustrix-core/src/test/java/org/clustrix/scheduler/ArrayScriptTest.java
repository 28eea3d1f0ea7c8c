package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
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

/** How arrays are submitted, and how a task knows which it is. */
class ArrayScriptTest {
  private static final JobSpec SPEC =
      Specs.plain("/w/.clustrix", "many").with(new JobSpec.Array(true, 1, List.of()));

  static Stream<Arguments> submissions() {
    return Stream.of(
        arguments(
            new SlurmScheduler(),
            "sbatch --parsable --array=0-999%50 --job-name='many-f1000' --dependency=afterany:7:8"
                + " '/w/.clustrix/jobs/many/job.sh' 1000"),
        arguments(
            new SgeScheduler(),
            "qsub -terse -t 1-1000 -tc 50 -N 'many-f1000' -hold_jid 7,8"
                + " '/w/.clustrix/jobs/many/job.sh' 1000"),
        arguments(
            new PbsScheduler(PbsDialect.PBS),
            "qsub -v CLUSTRIX_FROM=1000 -N 'many-f1000' -J 0-999%50 -W depend=afterany:'7:8'"
                + " '/w/.clustrix/jobs/many/job.sh'"),
        arguments(
            new PbsScheduler(PbsDialect.TORQUE),
            "qsub -v CLUSTRIX_FROM=1000 -N 'many-f1000' -t 0-999%50 -W depend=afterany:'7:8'"
                + " '/w/.clustrix/jobs/many/job.sh'"),
        arguments(
            new ProcessScheduler("ssh"),
            " clustrix-array '/w/.clustrix/jobs/many/job.sh' 1000 1000 50 1 '7' '8'"));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void submits(Scheduler scheduler, String command) {
    Slice slice = new Slice("many-f1000", 1000, 1000, 50, List.of("7", "8"));
    assertThat(scheduler.submitScript(SPEC, slice)).contains(command);
  }

  /** PBS refuses an array of one task. */
  @Test
  void oneTaskIsAJobOfPbs() {
    PbsScheduler pbs = new PbsScheduler(PbsDialect.PBS);
    assertThat(pbs.submitScript(SPEC, new Slice("many-f7", 7, 1, 0, List.of())))
        .contains("qsub -v CLUSTRIX_FROM=7 -N 'many-f7' '/w")
        .doesNotContain("-J");
    assertThat(pbs.taskId("30.host", 0)).isEqualTo("30.host");
    assertThat(pbs.taskId("30[].host", 4)).isEqualTo("30[4].host");
  }

  @Test
  void aTaskFindsItsNumber() {
    String all = JobScript.render(SPEC, new SlurmScheduler());
    assertThat(all)
        .contains("CLUSTRIX_ARRAY=yes\nCLUSTRIX_INDEX=\"${SLURM_ARRAY_TASK_ID:-0}\"\n")
        .contains(
            "CLUSTRIX_FROM=${1:-${CLUSTRIX_FROM:-0}}\nCLUSTRIX_TASK=$((CLUSTRIX_FROM + CLUSTRIX_INDEX))\n")
        .contains("CLUSTRIX_JOB_ID=\"${SLURM_ARRAY_JOB_ID:-}_${SLURM_ARRAY_TASK_ID:-}\"\n")
        .doesNotContain("CLUSTRIX_SELECTION");
    JobSpec some = SPEC.with(new JobSpec.Array(true, 2, List.of(3, 17)));
    assertThat(JobScript.render(some, new SgeScheduler()))
        .contains("CLUSTRIX_ATTEMPT='2'\n", "CLUSTRIX_SCRIPT='job-2.sh'\n")
        .contains(
            "CLUSTRIX_SELECTION=(3 17 )\nCLUSTRIX_TASK=${CLUSTRIX_SELECTION[CLUSTRIX_TASK]}\n");
    assertThat(some.scriptPath()).isEqualTo("/w/.clustrix/jobs/many/job-2.sh");
  }

  @Test
  void tasksThatWaitAreToldTogether() {
    QueueStates slurm =
        new SlurmScheduler()
            .parseQuery(
                "squeue|12_[3-5,9%2]|PENDING||Resources||\nsqueue|12_1|RUNNING|n1|None||\nheard|0\n");
    assertThat(slurm.byId().keySet())
        .containsExactlyInAnyOrder("12_1", "12_3", "12_4", "12_5", "12_9");
    assertThat(slurm.of("12_9").phase()).isEqualTo(QueueState.Phase.PENDING);
    assertThat(slurm.of("12_0").phase()).isEqualTo(QueueState.Phase.GONE);
    QueueStates sge =
        new SgeScheduler()
            .parseQuery(
                "qstat|      7 0.55500 many       ada          qw    11/22/2026 10:00:00                                    1 2-9:1\nheard|\n");
    assertThat(sge.of("7.2").phase()).isEqualTo(QueueState.Phase.PENDING);
    assertThat(sge.of("7.9").phase()).isEqualTo(QueueState.Phase.PENDING);
    assertThat(sge.of("7.1").phase()).isEqualTo(QueueState.Phase.GONE);
  }
}
