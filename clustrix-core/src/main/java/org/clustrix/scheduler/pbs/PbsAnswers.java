package org.clustrix.scheduler.pbs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.clustrix.scheduler.QueueStates;

/**
 * Reads what {@code qstat -f} prints. Not its JSON, which makes numbers of texts that look like
 * one, and older servers have none. Pure functions.
 */
final class PbsAnswers {
  private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^ {4}([\\w.]+) = (.*)$");
  private static final Pattern FINISHED =
      Pattern.compile("(?m)^qstat: (\\S+) Job has finished.*$|^qstat: Job has finished (\\S+)$");
  private static final Pattern HEARD = Pattern.compile("(?m)^heard\\|(\\d+)$");
  private static final String MARK = "Job Id: ";

  /** All well; a job is not known; a job has ended and is history. */
  private static final Pattern ANSWERS = Pattern.compile("0|153|35");

  private PbsAnswers() {}

  static QueueStates parse(String answer) {
    Map<String, QueueState> states = new HashMap<>();
    Matcher finished = FINISHED.matcher(answer);
    while (finished.find()) {
      String id = finished.group(1) == null ? finished.group(2) : finished.group(1);
      states.put(id, new QueueState(Phase.ENDED, "finished", "", ""));
    }
    // lines are wrapped anywhere, also within words
    for (String job : answer.replace("\n\t", "").split("(?m)^" + MARK, -1)) {
      int end = job.indexOf('\n');
      if (end > 0 && job.contains("    job_state = ")) {
        String id = job.substring(0, end).strip();
        states.put(id, state(id, job));
      }
    }
    Matcher heard = HEARD.matcher(answer);
    boolean answered = heard.find() && ANSWERS.matcher(heard.group(1)).matches();
    return new QueueStates(states, answered ? QueueState.GONE : QueueState.UNKNOWN);
  }

  private static QueueState state(String id, String job) {
    Map<String, String> attributes = new HashMap<>();
    Matcher m = ATTRIBUTE.matcher(job);
    while (m.find()) {
      // variables come behind, and may hold anything
      attributes.putIfAbsent(m.group(1), m.group(2).strip());
    }
    boolean subjob = id.matches("\\d+\\[\\d+\\].*");
    boolean ran = attributes.containsKey("exec_host") || attributes.containsKey("run_count");
    Optional<Integer> exit =
        Optional.ofNullable(attributes.getOrDefault("Exit_status", attributes.get("exit_status")))
            .filter(text -> text.matches("-?\\d{1,9}"))
            .map(Integer::valueOf);
    String state = attributes.getOrDefault("job_state", "");
    String comment = attributes.getOrDefault("comment", "");
    String substate = attributes.getOrDefault("substate", "");
    Phase phase =
        subjob
            ? PbsStates.subjob(state, substate, exit, comment, ran)
            : PbsStates.phase(state, substate, exit, comment);
    boolean tells = phase != Phase.RUNNING && phase != Phase.ENDED;
    return new QueueState(
        phase,
        state,
        tells ? comment : "",
        attributes.getOrDefault("exec_host", "").replaceFirst("/.*", ""),
        phase.isOver() && !subjob ? exit.map(String::valueOf).orElse("") : "",
        attributes.getOrDefault("stime", ""),
        phase.isOver() ? attributes.getOrDefault("obittime", "") : "");
  }
}
