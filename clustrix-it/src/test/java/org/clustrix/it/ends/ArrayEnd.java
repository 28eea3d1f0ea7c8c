package org.clustrix.it.ends;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.job.JobState;

/**
 * Ends of single tasks of an array, among good ones.
 *
 * @param name for the table
 * @param settings of the array
 * @param kinds where these ends exist
 * @param action shell text, by the user, once two tasks are seen to wait in their calls; %s is the
 *     scheduler's id of the task {@code struck}; {@code cancel} for ours; empty for none
 * @param struck the task that the action is about
 * @param calls one for each task
 */
record ArrayEnd(
    String name,
    Map<String, String> settings,
    Set<ClusterKind> kinds,
    Map<ClusterKind, String> action,
    int struck,
    List<Call> calls) {
  private static final Set<ClusterKind> ALL = EnumSet.allOf(ClusterKind.class);
  private static final Set<ClusterKind> BATCH =
      EnumSet.of(ClusterKind.SLURM, ClusterKind.SLURM_ACCOUNTED, ClusterKind.SGE);

  /**
   * What a task does, and how it ends.
   *
   * @param way of the function
   * @param seconds that it sleeps first
   * @param words any of these is true
   */
  record Call(String way, int seconds, Set<JobState> words) {
    static Call of(String way, JobState word) {
      return new Call(way, 0, Set.of(word));
    }

    static Call waiting(JobState... words) {
      return new Call("return", 600, Set.of(words));
    }

    /** Returns what it does, for the table. */
    String name() {
      return seconds == 0 ? way : way + " after " + seconds + " s";
    }

    /** Returns the arguments. */
    String arguments() {
      return "[\"" + way + "\", " + seconds + "]";
    }
  }

  /** Returns all of them. */
  static List<ArrayEnd> all() {
    Call good = Call.of("return", JobState.DONE);
    Map<ClusterKind, String> ours = new EnumMap<>(ClusterKind.class);
    ALL.forEach(kind -> ours.put(kind, End.OURS));
    return List.of(
        new ArrayEnd(
            "by itself",
            Map.of("jvmOptions", "-Xmx64m"),
            ALL,
            Map.of(),
            0,
            List.of(
                good,
                Call.of("throw", JobState.FAILED),
                good,
                Call.of("exit", JobState.EXITED),
                Call.of("exit 0", JobState.EXITED),
                Call.of("exit 91", JobState.EXITED),
                Call.of("kill", JobState.EXITED),
                Call.of("abort", JobState.EXITED),
                Call.of("heap", JobState.OUT_OF_MEMORY),
                good)),
        new ArrayEnd(
            "beyond the memory of a task",
            Map.of("memory", "1G", "jvmOptions", "-XX:MaxDirectMemorySize=4g"),
            BATCH,
            Map.of(),
            0,
            List.of(good, Call.of("native", JobState.OUT_OF_MEMORY), good)),
        new ArrayEnd(
            "beyond its time",
            Map.of("time", "10s"),
            ALL,
            Map.of(),
            0,
            List.of(good, Call.waiting(JobState.OUT_OF_TIME), good)),
        new ArrayEnd(
            "clustrix:cancel while two run and one waits",
            Map.of(),
            ALL,
            ours,
            0,
            List.of(
                good,
                good,
                Call.waiting(JobState.CANCELLED),
                Call.waiting(JobState.CANCELLED),
                Call.waiting(JobState.CANCELLED))),
        new ArrayEnd(
            "one cancelled by hand",
            Map.of(),
            BATCH,
            Map.of(
                ClusterKind.SLURM, "scancel %s",
                ClusterKind.SLURM_ACCOUNTED, "scancel %s",
                ClusterKind.SGE, "qdel %s"),
            1,
            List.of(
                good,
                Call.waiting(JobState.CANCELLED),
                new Call("return", 45, Set.of(JobState.DONE)))));
  }
}
