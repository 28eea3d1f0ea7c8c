package org.clustrix.scheduler.pbs;

import java.util.Map;
import java.util.Optional;
import org.clustrix.scheduler.QueueState.Phase;

/** The states, substates and exit statuses of PBS as ours. Tables and pure functions. */
final class PbsStates {
  private static final Map<String, Phase> LIVE =
      Map.of(
          "Q", Phase.PENDING,
          "W", Phase.PENDING,
          "H", Phase.PENDING,
          "T", Phase.PENDING,
          "R", Phase.RUNNING,
          "E", Phase.RUNNING,
          "S", Phase.RUNNING,
          "U", Phase.RUNNING,
          "B", Phase.RUNNING);

  /** Exit statuses by which the execution host says that it has ended the job itself. */
  private static final Map<Integer, Phase> LIMITS =
      Map.of(
          -29, Phase.OUT_OF_TIME,
          -28, Phase.OUT_OF_TIME,
          -27, Phase.OUT_OF_MEMORY,
          -26, Phase.OUT_OF_MEMORY);

  private static final String DELETED = "91";
  private static final int RERUN = -11;
  private static final int SIGNALLED = 128;
  private static final int LOWEST_START_PROBLEM = -10;

  private PbsStates() {}

  /**
   * Returns the phase of a job.
   *
   * @param state the letter
   * @param substate its number as text
   * @param exit the exit status, where there is one
   * @param comment what the scheduler says
   */
  static Phase phase(String state, String substate, Optional<Integer> exit, String comment) {
    Phase live = LIVE.get(state);
    if (live == Phase.PENDING) {
      return waiting(exit, comment);
    }
    if (live != null) {
      // a job that is exiting has an exit status already
      return live;
    }
    return switch (state) {
      case "F" -> finished(substate, exit);
      case "C" -> exit.map(LIMITS::get).orElse(Phase.ENDED);
      default -> Phase.UNKNOWN;
    };
  }

  /**
   * Returns the phase of one of an array. One that waits, or never ran, shows the exit status of
   * the array; when the array is deleted, or no history is kept, those that have ended lose theirs,
   * and all that tells that they ran.
   *
   * @param ran whether there is a sign that it ran
   */
  static Phase subjob(
      String state, String substate, Optional<Integer> exit, String comment, boolean ran) {
    if (LIVE.get(state) == Phase.PENDING) {
      return waiting(Optional.empty(), comment);
    }
    if (!state.equals("F") && !state.equals("X")) {
      return phase(state, substate, exit, comment);
    }
    if (!ran) {
      return Phase.UNTRACED;
    }
    // who is deleted behind its end shows no sign of a run any more
    Phase ended = substate.equals(DELETED) ? Phase.CANCELLED : Phase.ENDED;
    return exit.map(LIMITS::get).orElse(ended);
  }

  private static Phase waiting(Optional<Integer> exit, String comment) {
    if (comment.startsWith("Can Never Run") || comment.contains("too many failed attempts")) {
      return Phase.STUCK;
    }
    return exit.filter(status -> status == RERUN).isPresent() ? Phase.REQUEUED : Phase.PENDING;
  }

  private static Phase finished(String substate, Optional<Integer> exit) {
    if (exit.isPresent() && LIMITS.containsKey(exit.get())) {
      return LIMITS.get(exit.get());
    }
    if (substate.equals(DELETED)) {
      return Phase.CANCELLED;
    }
    if (exit.isEmpty()) {
      return Phase.NOT_STARTED;
    }
    int status = exit.get();
    if (status < 0 && status >= LOWEST_START_PROBLEM) {
      return Phase.NOT_STARTED;
    }
    return status > SIGNALLED ? Phase.KILLED : Phase.ENDED;
  }
}
