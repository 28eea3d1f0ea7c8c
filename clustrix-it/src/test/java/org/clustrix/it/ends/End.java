package org.clustrix.it.ends;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.job.JobState;

/**
 * One end of a job and how it is produced.
 *
 * @param name for the table
 * @param way of the function
 * @param seconds that it sleeps first
 * @param settings of the job on each kind of cluster; where there are none, that end does not exist
 * @param action shell text, by the user, once the job is seen to run, or to wait; %s is the
 *     scheduler's id; {@code cancel} for ours
 * @param words any of these is true
 */
record End(
    String name,
    String way,
    int seconds,
    Map<ClusterKind, Map<String, String>> settings,
    Map<ClusterKind, String> action,
    Set<JobState> words) {
  static final String OURS = "cancel";
  private static final String HOLD = "extraDirectives";

  private static Map<ClusterKind, Map<String, String>> all(Map<String, String> settings) {
    Map<ClusterKind, Map<String, String>> everywhere = new EnumMap<>(ClusterKind.class);
    for (ClusterKind kind : ClusterKind.values()) {
      everywhere.put(kind, settings);
    }
    return everywhere;
  }

  private static Map<ClusterKind, Map<String, String>> on(
      Map<String, String> slurm, Map<String, String> sge) {
    return Map.of(
        ClusterKind.SLURM, slurm, ClusterKind.SLURM_ACCOUNTED, slurm, ClusterKind.SGE, sge);
  }

  private static Map<ClusterKind, String> acts(String slurm, String sge, String process) {
    return Map.of(
        ClusterKind.SLURM,
        slurm,
        ClusterKind.SLURM_ACCOUNTED,
        slurm,
        ClusterKind.SGE,
        sge,
        ClusterKind.SSH,
        process,
        ClusterKind.LOCAL,
        process);
  }

  private static End itself(String name, String way, Map<String, String> settings, JobState word) {
    return new End(name, way, 0, all(settings), Map.of(), Set.of(word));
  }

  /** Returns all of them. */
  static List<End> all() {
    Map<String, String> heap = Map.of("jvmOptions", "-Xmx64m");
    Map<String, String> tight = Map.of("memory", "1G", "jvmOptions", "-XX:MaxDirectMemorySize=4g");
    Map<String, String> brief = Map.of("time", "10s");
    Map<ClusterKind, Map<String, String>> held = on(Map.of(HOLD, "--hold"), Map.of(HOLD, "-h"));
    return List.of(
        itself("returns", "return", Map.of(), JobState.DONE),
        itself("throws", "throw", Map.of(), JobState.FAILED),
        itself("System.exit(3)", "exit", Map.of(), JobState.EXITED),
        itself("kill -9 of the JVM", "kill", Map.of(), JobState.EXITED),
        itself("kill -6 of the JVM", "abort", Map.of(), JobState.EXITED),
        itself("heap full", "heap", heap, JobState.OUT_OF_MEMORY),
        new End(
            "beyond the job's memory",
            "native",
            0,
            on(tight, tight),
            Map.of(),
            Set.of(JobState.OUT_OF_MEMORY)),
        new End(
            "beyond its time", "return", 600, all(brief), Map.of(), Set.of(JobState.OUT_OF_TIME)),
        new End(
            "clustrix:cancel while it runs",
            "return",
            600,
            all(Map.of()),
            acts(OURS, OURS, OURS),
            Set.of(JobState.CANCELLED)),
        new End(
            "cancelled by hand while it runs",
            "return",
            600,
            all(Map.of()),
            acts("scancel %s", "qdel %s", "kill $(echo %s | cut -d@ -f1)"),
            Set.of(JobState.CANCELLED)),
        new End(
            "clustrix:cancel before it runs",
            "return",
            0,
            held,
            acts(OURS, OURS, OURS),
            Set.of(JobState.CANCELLED)),
        new End(
            "cancelled by hand before it runs",
            "return",
            0,
            held,
            acts("scancel %s", "qdel %s", ""),
            // Grid Engine keeps no record of such a job
            Set.of(JobState.CANCELLED, JobState.LOST)),
        new End(
            "kill -9 of the job script",
            "return",
            600,
            all(Map.of()),
            acts(
                "kill -9 $(pgrep -f job0*%s/slurm_script)",
                "kill -9 $(pgrep -f job_script[s]/%s)", "kill -9 -$(echo %s | cut -d@ -f1)"),
            Set.of(JobState.EXITED, JobState.LOST)),
        new End(
            "can never start",
            "return",
            0,
            on(Map.of("partition", "debug", "time", "20m"), Map.of(HOLD, "-wd /no/such/folder")),
            Map.of(),
            Set.of(JobState.NEVER_STARTED)));
  }

  /**
   * Returns those for which daemons of Slurm are stopped; the last one stops the controller for a
   * minute, in which those before it end.
   *
   * @param bed of the kind of cluster
   */
  static List<End> disruptive(ClusterKind kind, SlurmBed bed) {
    Map<String, String> third = Map.of(HOLD, "-w " + bed.node(3));
    Map<String, String> spare = Map.of("partition", "spare", HOLD, "--exclusive");
    Map<String, String> tight = Map.of("memory", "1G", "jvmOptions", "-XX:MaxDirectMemorySize=4g");
    String urgent = "sbatch -p batch -w " + bed.node(4) + " --exclusive -o /dev/null --wrap true";
    String minute = "while the controller is down: ";
    return List.of(
        one(kind, "preempted", 600, spare, urgent, JobState.PREEMPTED),
        one(kind, "its node dies", 600, third, bed.killNode(3), JobState.NODE_FAILURE),
        one(kind, minute + "System.exit(3)", 30, Map.of(), "", JobState.EXITED).by("exit"),
        one(kind, minute + "beyond memory", 30, tight, "", JobState.OUT_OF_MEMORY).by("native"),
        one(kind, minute + "throws", 30, Map.of(), "", JobState.FAILED).by("throw"),
        one(kind, minute + "beyond its time", 600, Map.of("time", "10s"), "", JobState.OUT_OF_TIME),
        one(kind, minute + "returns", 30, Map.of(), bed.stopController(), JobState.DONE));
  }

  private static End one(
      ClusterKind kind,
      String name,
      int seconds,
      Map<String, String> settings,
      String action,
      JobState word) {
    return new End(
        name, "return", seconds, Map.of(kind, settings), Map.of(kind, action), Set.of(word));
  }

  private End by(String other) {
    return new End(name, other, seconds, settings, action, words);
  }

  /** Returns whether it exists on a kind of cluster. */
  boolean existsOn(ClusterKind kind) {
    return settings.containsKey(kind);
  }

  /** Returns whether the action is ours. */
  static boolean isOurs(String action) {
    return action.equals(OURS);
  }
}
