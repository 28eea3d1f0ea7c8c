package org.clustrix.scheduler.sge;

import java.util.HashMap;
import java.util.Map;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;
import org.clustrix.scheduler.TaskIds;

/** Reads what {@code sge.sh} prints. Pure functions. */
final class SgeAnswers {
  private static final int STATE = 4;
  private static final int QUEUE = 7;
  private static final String ARRAY_TASKS = "[0-9][0-9,:-]*";

  private SgeAnswers() {}

  static QueueStates parse(String answer) {
    Map<String, QueueState> states = new HashMap<>();
    Map<String, String> reasons = new HashMap<>();
    boolean heard = false;
    String job = "";
    for (String line : answer.split("\n", -1)) {
      int bar = line.indexOf('|');
      String rest = line.substring(bar + 1);
      switch (line.substring(0, Math.max(bar, 0))) {
        case "qstat" -> listed(rest.strip().split("\\s+"), states);
        case "qacct" -> SgeAccount.parse(rest).ifPresent(a -> states.put(a.id(), a.state()));
        case "why" -> {
          String value = rest.substring(rest.indexOf(':') + 1).strip();
          if (rest.startsWith("job_number")) {
            job = value;
          } else if (rest.startsWith("error")) {
            // behind the time and the numbers of processes
            reasons.put(job, value.replaceFirst("^.*?\\]:\\s*(?:error:\\s*)?", ""));
          } else {
            reasons.putIfAbsent(job, value);
          }
        }
        case "heard" -> heard = true;
        default -> {
          // a warning
        }
      }
    }
    states.replaceAll((id, state) -> told(state, reasons.get(id.replaceFirst("\\..*", ""))));
    return new QueueStates(states, heard ? QueueState.GONE : QueueState.UNKNOWN);
  }

  private static QueueState told(QueueState state, String reason) {
    boolean waits = state.phase() == Phase.PENDING || state.phase() == Phase.STUCK;
    return waits && reason != null
        ? new QueueState(state.phase(), state.word(), reason, state.node())
        : state;
  }

  /** Number, priority, name, owner, state, date, time, then queue where it runs, slots and task. */
  private static void listed(String[] f, Map<String, QueueState> states) {
    if (f.length < QUEUE || !f[0].matches("[0-9]+")) {
      return;
    }
    boolean placed = f.length > QUEUE && f[QUEUE].contains("@");
    String node = placed ? f[QUEUE].substring(f[QUEUE].indexOf('@') + 1) : "";
    int taskAt = placed ? QUEUE + 2 : QUEUE + 1;
    boolean tasks = f.length > taskAt && f[taskAt].matches(ARRAY_TASKS);
    String started = placed ? f[QUEUE - 2] + " " + f[QUEUE - 1] : "";
    Phase phase = SgeStates.live(f[STATE]);
    String reason = f[STATE].startsWith("h") ? "is held; qrls lets it go" : "";
    if (phase != Phase.UNKNOWN) {
      QueueState state = new QueueState(phase, f[STATE], reason, node, "", started, "");
      if (tasks) {
        TaskIds.numbers(f[taskAt]).forEach(task -> states.put(f[0] + "." + task, state));
      } else {
        states.put(f[0], state);
      }
    }
  }
}
