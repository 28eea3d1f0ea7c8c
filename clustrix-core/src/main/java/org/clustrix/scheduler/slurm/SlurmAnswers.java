package org.clustrix.scheduler.slurm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.TaskIds;

/** Reads what {@code sacct} and {@code squeue} print. Pure functions. */
final class SlurmAnswers {
  /** Status and signal of the script. */
  private static final Pattern SIGNALLED = Pattern.compile("\\d+:[1-9]\\d*");

  /** Tasks of an array that wait: {@code 4711_[3-999%50]}. */
  private static final Pattern SEVERAL = Pattern.compile("(\\d+)_\\[([^\\]]*)\\]");

  private SlurmAnswers() {}

  static QueueStates parse(String answer) {
    Map<String, QueueState> accounted = new HashMap<>();
    Map<String, QueueState> queued = new HashMap<>();
    boolean heard = false;
    for (String line : answer.split("\n", -1)) {
      String[] f = (line.strip() + "||||||").split("\\|", -1);
      switch (f[0]) {
        case "sacct" -> put(accounted, f[1], state(f[2], "", f[3], f[4], f[5], f[6]));
        case "squeue" -> put(queued, f[1], state(f[2], f[4], f[3], "", f[5], f[6]));
        case "heard" -> heard = f[1].equals("0");
        default -> {
          // a warning
        }
      }
    }
    Map<String, QueueState> all = new HashMap<>(accounted);
    for (Map.Entry<String, QueueState> entry : queued.entrySet()) {
      all.merge(entry.getKey(), entry.getValue(), SlurmAnswers::both);
    }
    boolean queueSpoke = heard;
    all.replaceAll(
        (id, state) -> queued.containsKey(id) ? state : accountedAlone(state, queueSpoke));
    return new QueueStates(all, heard ? QueueState.GONE : QueueState.UNKNOWN);
  }

  /**
   * Accounting may never have heard of the end of a job that the queue has forgotten. And when the
   * controller starts anew, accounting calls all jobs that run failed with their nodes, until the
   * controller has told it otherwise.
   */
  private static QueueState accountedAlone(QueueState accounted, boolean queueSpoke) {
    if (queueSpoke) {
      return accounted.phase().isLive() ? QueueState.GONE : accounted;
    }
    return accounted.phase() == Phase.NODE_FAILURE ? QueueState.UNKNOWN : accounted;
  }

  /** The queue knows best while it knows the job; accounting alone has the signal of the script. */
  private static QueueState both(QueueState accounted, QueueState queued) {
    return queued.phase() == Phase.ENDED && accounted.phase() == Phase.KILLED ? accounted : queued;
  }

  private static void put(Map<String, QueueState> states, String id, QueueState state) {
    Matcher several = SEVERAL.matcher(id);
    if (several.matches()) {
      TaskIds.numbers(several.group(2))
          .forEach(task -> put(states, several.group(1) + "_" + task, state));
    } else if (id.matches("[0-9][0-9_+]*") && state.phase() != Phase.UNKNOWN) {
      states.putIfAbsent(id, state);
    }
  }

  private static QueueState state(
      String printed, String reason, String nodes, String exit, String start, String end) {
    Phase phase = SlurmStates.phase(printed);
    if (phase == Phase.PENDING && SlurmReasons.isHopeless(reason)) {
      phase = Phase.STUCK;
    }
    if (phase == Phase.ENDED && SIGNALLED.matcher(exit).matches()) {
      phase = Phase.KILLED;
    }
    return new QueueState(
        phase,
        SlurmStates.word(printed),
        SlurmReasons.plain(reason),
        known(nodes),
        exit,
        known(start),
        phase.isOver() ? known(end) : "");
  }

  private static String known(String text) {
    return text.matches("None assigned|Unknown|N/A|None|\\(null\\)") ? "" : text;
  }
}
