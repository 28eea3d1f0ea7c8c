package org.clustrix.scheduler.slurm;

import java.util.Map;
import org.clustrix.scheduler.QueueState.Phase;

/** The states of Slurm's job (man squeue, JOB STATE CODES) as ours. A table and nothing else. */
final class SlurmStates {
  private static final Map<String, Phase> TABLE =
      Map.ofEntries(
          Map.entry("PENDING", Phase.PENDING),
          Map.entry("CONFIGURING", Phase.PENDING),
          Map.entry("REQUEUED", Phase.REQUEUED),
          Map.entry("REQUEUE_FED", Phase.REQUEUED),
          Map.entry("REQUEUE_HOLD", Phase.REQUEUED),
          Map.entry("SPECIAL_EXIT", Phase.REQUEUED),
          Map.entry("RESV_DEL_HOLD", Phase.PENDING),
          Map.entry("RUNNING", Phase.RUNNING),
          Map.entry("COMPLETING", Phase.RUNNING),
          Map.entry("SUSPENDED", Phase.RUNNING),
          Map.entry("STOPPED", Phase.RUNNING),
          Map.entry("SIGNALING", Phase.RUNNING),
          Map.entry("STAGE_OUT", Phase.RUNNING),
          Map.entry("RESIZING", Phase.RUNNING),
          Map.entry("COMPLETED", Phase.ENDED),
          Map.entry("FAILED", Phase.ENDED),
          Map.entry("BOOT_FAIL", Phase.NOT_STARTED),
          Map.entry("NODE_FAIL", Phase.NODE_FAILURE),
          Map.entry("PREEMPTED", Phase.PREEMPTED),
          Map.entry("REVOKED", Phase.CANCELLED),
          Map.entry("CANCELLED", Phase.CANCELLED),
          Map.entry("DEADLINE", Phase.OUT_OF_TIME),
          Map.entry("TIMEOUT", Phase.OUT_OF_TIME),
          Map.entry("OUT_OF_MEMORY", Phase.OUT_OF_MEMORY));

  private SlurmStates() {}

  /**
   * Returns the phase of a state as printed: {@code CANCELLED by 1234} counts by its first word,
   * and a word that is not in the table means that no conclusion is drawn.
   */
  static Phase phase(String printed) {
    return TABLE.getOrDefault(word(printed), Phase.UNKNOWN);
  }

  /** Returns the first word of a state as printed. */
  static String word(String printed) {
    return printed.strip().split("[ +]", 2)[0];
  }
}
