package org.clustrix.it.ends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.format.JobResult;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOrder;
import org.clustrix.job.ArrayOutcome;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.JobState;
import org.clustrix.job.Schedulers;
import org.clustrix.job.TaskStatus;

/** Produces ends of tasks of arrays on one kind of cluster, all arrays side by side. */
public final class ArrayEnds {
  private static final int MOST_LOOKS = 480;

  /** How many tasks of an array may run at once, so that one has to wait. */
  private static final int THROTTLE = 2;

  /**
   * One task that has ended.
   *
   * @param end what it is an example of
   * @param looked the word that a look without the answers gives
   * @param right whether word and value are true
   */
  public record Told(String end, JobState looked, TaskStatus task, boolean right) {}

  private record Submitted(ArrayEnd end, ClusterSession session, ArrayJob array) {}

  private final ClusterKind kind;
  private final Cluster cluster;
  private final DeploymentRequest request;

  /**
   * Makes one.
   *
   * @param folder for the package
   */
  public ArrayEnds(ClusterKind kind, Path folder) throws IOException {
    this.kind = kind;
    this.cluster = Cluster.of(kind, "array-ends-" + kind);
    this.request = WaysPackage.in(folder);
  }

  /** Runs all of them, and waits for their ends. */
  public List<Told> run() throws InterruptedException {
    List<Submitted> submitted = new ArrayList<>();
    for (ArrayEnd end : ArrayEnd.all()) {
      if (end.kinds().contains(kind)) {
        Submitted one = submit(end);
        submitted.add(one);
        // now, before a limit of time is over
        act(one);
      }
    }
    List<Told> told = new ArrayList<>();
    for (Submitted one : submitted) {
      ArrayStatus ended = one.array().await(s -> {});
      ArrayOutcome outcome = one.array().outcome(ended);
      for (int n = 0; n < one.end().calls().size(); n++) {
        TaskStatus task = outcome.tasks().tasks().get(n);
        JobState looked = ended.tasks().get(n).state();
        boolean right =
            one.end().calls().get(n).words().contains(task.state())
                && one.end().calls().get(n).words().contains(looked)
                && (task.state() == JobState.DONE) == returned(outcome, n);
        told.add(
            new Told(
                one.end().name() + ": " + one.end().calls().get(n).name(), looked, task, right));
      }
      one.session().close();
    }
    return told;
  }

  private static boolean returned(ArrayOutcome outcome, int task) {
    return outcome
        .inputs()
        .get(task)
        .filter(answer -> answer.outcome() == JobResult.Outcome.RETURNED)
        .filter(answer -> answer.value().equals("\"return\""))
        .isPresent();
  }

  private Submitted submit(ArrayEnd end) {
    Map<String, String> settings = new LinkedHashMap<>(cluster.settings());
    settings.put("memory", "1G");
    settings.putAll(end.settings());
    ClusterSession session = ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE);
    List<String> calls = end.calls().stream().map(ArrayEnd.Call::arguments).toList();
    ArrayJob array =
        session.map(
            session.deploy(request, Progress.SILENT),
            new ArrayOrder(calls, 1, THROTTLE, "", false));
    return new Submitted(end, session, array);
  }

  private void act(Submitted submitted) throws InterruptedException {
    String action = submitted.end().action().getOrDefault(kind, "");
    if (action.isEmpty()) {
      return;
    }
    for (int look = 0; look < MOST_LOOKS && !ready(submitted); look++) {
      Thread.sleep(250);
    }
    if (End.isOurs(action)) {
      submitted.array().cancel();
    } else {
      String slice = submitted.array().record().slices().get(0).schedulerId();
      String task =
          Schedulers.named(kind.type()).orElseThrow().taskId(slice, submitted.end().struck());
      cluster.sh("bash -lc '" + action.replace("%s", task) + "' || true");
    }
  }

  /** The good ones are over, and two wait in their calls. */
  private static boolean ready(Submitted submitted) {
    List<TaskStatus> tasks = submitted.array().status().tasks();
    long begun =
        tasks.stream()
            .filter(task -> task.state() == JobState.RUNNING)
            .filter(task -> submitted.array().printed(task, "stdout", 100).contains("begun"))
            .count();
    boolean good = true;
    for (int n = 0; n < tasks.size(); n++) {
      good &= submitted.end().calls().get(n).seconds() > 0 || tasks.get(n).state().isOver();
    }
    return good && begun >= 2;
  }
}
