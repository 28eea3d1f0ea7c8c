package org.clustrix.scheduler.slurm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;

/** Reads what {@code sacct} and {@code squeue} print. Pure functions. */
final class SlurmAnswers {
  /** Status and signal of the script. */
  private static final Pattern SIGNALLED = Pattern.compile("\\d+:[1-9]\\d*");

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
    if (heard) {
      // accounting may still say that it runs, or never have heard of its end
      all.replaceAll((id, state) -> queued.containsKey(id) || !lagging(state) ? state : GONE);
    }
    return new QueueStates(all, heard ? QueueState.GONE : QueueState.UNKNOWN);
  }

  private static final QueueState GONE = QueueState.GONE;

  private static boolean lagging(QueueState accounted) {
    return accounted.phase().isLive();
  }

  /** Accounting lags while a job is young, and is the only one that knows how an old one ended. */
  private static QueueState both(QueueState accounted, QueueState queued) {
    boolean requeued = queued.phase().isLive() && queued.phase() != Phase.RUNNING;
    return accounted.phase().isOver() && !requeued ? accounted : queued;
  }

  private static void put(Map<String, QueueState> states, String id, QueueState state) {
    if (id.matches("[0-9][0-9_+]*") && state.phase() != Phase.UNKNOWN) {
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
