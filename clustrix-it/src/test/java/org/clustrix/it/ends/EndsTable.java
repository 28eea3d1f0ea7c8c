package org.clustrix.it.ends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobState;
import org.clustrix.job.JobStatus;

/**
 * Produces each end of a job on each kind of cluster and prints the words that were given. Status 1
 * where one is wrong. Arguments: a folder, then kinds of cluster (all without a word).
 */
public final class EndsTable {
  private static final int MOST_LOOKS = 120;

  /** The script that brings the test bed up, where daemons may be stopped. */
  private static final String DISRUPT = System.getProperty("clustrix.it.disrupt");

  private final Path folder;
  private final Map<String, Map<ClusterKind, String>> rows = new LinkedHashMap<>();
  private boolean wrong;

  private EndsTable(Path folder) {
    this.folder = folder;
  }

  private record Submitted(End end, ClusterSession executor, Job job) {}

  /** Runs. */
  public static void main(String[] args) throws Exception {
    EndsTable table = new EndsTable(Files.createDirectories(Path.of(args[0])));
    List<ClusterKind> kinds = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      kinds.add(ClusterKind.valueOf(args[i].toUpperCase(Locale.ROOT)));
    }
    if (kinds.isEmpty()) {
      kinds.addAll(List.of(ClusterKind.values()));
    }
    for (ClusterKind kind : kinds) {
      table.run(kind);
    }
    table.print(kinds);
    System.exit(table.wrong ? 1 : 0);
  }

  private void run(ClusterKind kind) throws IOException, InterruptedException {
    Cluster cluster = Cluster.of(kind, "ends-" + kind);
    DeploymentRequest request =
        WaysPackage.in(Files.createTempDirectory(folder, "package-" + kind));
    List<Submitted> jobs = new ArrayList<>();
    List<End> ends = new ArrayList<>(End.all());
    boolean slurm = kind == ClusterKind.SLURM || kind == ClusterKind.SLURM_ACCOUNTED;
    if (DISRUPT != null && slurm) {
      ends.clear();
      ends.addAll(End.disruptive(kind, SlurmBed.of(kind, DISRUPT)));
    }
    for (End end : ends) {
      if (!end.existsOn(kind)) {
        rows.computeIfAbsent(end.name(), n -> new LinkedHashMap<>()).put(kind, "-");
        continue;
      }
      Map<String, String> settings = new LinkedHashMap<>(cluster.settings());
      settings.put("memory", "1G");
      settings.putAll(end.settings().get(kind));
      ClusterSession executor = ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE);
      Deployment deployment = executor.deploy(request, Progress.SILENT);
      Job job = executor.submit(deployment, "[\"" + end.way() + "\", " + end.seconds() + "]");
      jobs.add(new Submitted(end, executor, job));
      act(kind, cluster, end, job);
    }
    for (Submitted submitted : jobs) {
      tell(kind, submitted, submitted.job().await(s -> {}));
      submitted.executor().close();
    }
    if (DISRUPT == null) {
      Path packages = Files.createTempDirectory(folder, "array-package-" + kind);
      new ArrayEnds(kind, packages).run().forEach(told -> tell(kind, told));
    }
  }

  private void tell(ClusterKind kind, ArrayEnds.Told told) {
    String word = told.task().state().word();
    if (told.looked() != told.task().state()) {
      word = told.looked().word() + ", then " + word;
    }
    tell(kind, "task " + told.end(), word, told.right(), told.task().status().detail());
  }

  private static void act(ClusterKind kind, Cluster cluster, End end, Job job)
      throws IOException, InterruptedException {
    String action = end.action().getOrDefault(kind, "");
    if (action.isEmpty()) {
      return;
    }
    for (int look = 0; look < MOST_LOOKS && !ready(end, job); look++) {
      Thread.sleep(250);
    }
    if (End.isOurs(action)) {
      job.cancel();
    } else if (action.startsWith(SlurmBed.HERE)) {
      new ProcessBuilder("bash", "-c", action.substring(SlurmBed.HERE.length()))
          .inheritIO()
          .start()
          .waitFor();
    } else {
      cluster.sh("bash -lc '" + action.replace("%s", job.schedulerId()) + "' || true");
    }
  }

  private static boolean ready(End end, Job job) {
    JobState state = job.status().state();
    return end.seconds() == 0
        ? state == JobState.PENDING
        : state == JobState.RUNNING && job.stdout(100).contains("begun");
  }

  private void tell(ClusterKind kind, Submitted submitted, JobStatus status) {
    End end = submitted.end();
    boolean right = end.words().contains(status.state());
    tell(kind, end.name(), status.state().word(), right, status.detail());
  }

  private void tell(ClusterKind kind, String end, String word, boolean right, String detail) {
    wrong |= !right;
    String told = word + (right ? "" : " **WRONG**");
    rows.computeIfAbsent(end, n -> new LinkedHashMap<>())
        .merge(kind, told, (one, other) -> one.equals(other) ? one : one + ", " + other);
    System.err.println(String.format(Locale.ROOT, "%-16s %-34s %-14s %s", kind, end, told, detail));
  }

  private void print(List<ClusterKind> kinds) {
    StringBuilder table = new StringBuilder("| end |");
    kinds.forEach(
        kind -> table.append(' ').append(kind.name().toLowerCase(Locale.ROOT)).append(" |"));
    table.append("\n|---|").append("---|".repeat(kinds.size())).append('\n');
    rows.forEach(
        (name, words) -> {
          table.append("| ").append(name).append(" |");
          kinds.forEach(
              kind -> table.append(' ').append(words.getOrDefault(kind, "-")).append(" |"));
          table.append('\n');
        });
    System.out.print(table);
  }
}
