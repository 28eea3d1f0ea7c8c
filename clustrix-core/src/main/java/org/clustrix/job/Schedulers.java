package org.clustrix.job;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.pbs.PbsDialect;
import org.clustrix.scheduler.pbs.PbsScheduler;
import org.clustrix.scheduler.process.ProcessScheduler;
import org.clustrix.scheduler.sge.SgeScheduler;
import org.clustrix.scheduler.slurm.SlurmScheduler;

/** All schedulers by their {@code clusterType}. */
public final class Schedulers {
  private static final Map<String, Scheduler> ALL =
      new TreeMap<>(
          Map.of(
              "local", new ProcessScheduler("local"),
              "ssh", new ProcessScheduler("ssh"),
              "slurm", new SlurmScheduler(),
              "sge", new SgeScheduler(),
              "pbs", new PbsScheduler(PbsDialect.PBS),
              "torque", new PbsScheduler(PbsDialect.TORQUE)));

  private Schedulers() {}

  /** Returns the scheduler of a name, as a job's record has it. */
  public static Optional<Scheduler> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /**
   * Returns the scheduler that a configuration names.
   *
   * @throws org.clustrix.config.ConfigurationException where there is none; it lists the valid ones
   */
  public static Scheduler of(ClusterConfig config) {
    return ALL.get(config.oneOf(Setting.CLUSTER_TYPE, ALL.keySet().toArray(String[]::new)));
  }
}
