package org.clustrix.scheduler.sge;

import java.util.Map;
import org.clustrix.scheduler.QueueState.Phase;

/** The states of {@code qstat} and the failures of {@code qacct} as ours. Tables. */
final class SgeStates {
  /** man accounting, "failed": what kept the job from running. */
  private static final Map<Integer, String> BEFORE =
      Map.ofEntries(
          Map.entry(1, "the node could not start it"),
          Map.entry(3, "the node could not write its configuration"),
          Map.entry(4, "the node could not write its process id"),
          Map.entry(6, "the node could not set its processors"),
          Map.entry(7, "it could not start the prolog"),
          Map.entry(8, "the prolog failed"),
          Map.entry(9, "it could not start the parallel environment"),
          Map.entry(10, "the parallel environment failed to start"),
          Map.entry(11, "the node failed before the job"),
          Map.entry(21, "the node did not know it"),
          Map.entry(26, "its output file could not be opened"),
          Map.entry(27, "its shell was not found"),
          Map.entry(28, "its folder could not be entered"),
          Map.entry(29, "the node was in a wrong state"),
          Map.entry(31, "the password file could not be read"),
          Map.entry(38, "the node could not give it a group of its own"));

  private static final int RESCHEDULED = 25;
  private static final int RESCHEDULED_BY_JOB = 30;
  private static final int LIMIT = 37;
  private static final int AFTER = 100;

  private SgeStates() {}

  /** Returns the phase of a state of {@code qstat}, which is a row of letters. */
  static Phase live(String letters) {
    if (letters.contains("E")) {
      return Phase.STUCK;
    }
    // a job that is to run again waits as Rq at first
    if (letters.contains("q")) {
      return letters.contains("R") ? Phase.REQUEUED : Phase.PENDING;
    }
    return letters.matches("[hdRrtsSTP]*[rtsST][hdRrtsSTP]*") ? Phase.RUNNING : Phase.UNKNOWN;
  }

  /**
   * Returns the phase of an ended job.
   *
   * @param failed the number in {@code failed}
   * @param beyondMemory whether it had come near its memory limit
   * @param beyondTime whether it had come to its time limit
   */
  static Phase ended(int failed, boolean beyondMemory, boolean beyondTime) {
    if (BEFORE.containsKey(failed)) {
      return Phase.NOT_STARTED;
    }
    return switch (failed) {
      case 0 -> Phase.ENDED;
      case RESCHEDULED, RESCHEDULED_BY_JOB -> Phase.REQUEUED;
      case LIMIT, AFTER -> {
        if (beyondTime) {
          yield Phase.OUT_OF_TIME;
        }
        yield beyondMemory ? Phase.OUT_OF_MEMORY : Phase.KILLED;
      }
      default -> Phase.ENDED;
    };
  }

  /** Returns why it was never started; empty where it was. */
  static String reason(int failed) {
    return BEFORE.getOrDefault(failed, "");
  }
}
