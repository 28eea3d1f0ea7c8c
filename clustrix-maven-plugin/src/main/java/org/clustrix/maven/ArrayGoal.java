package org.clustrix.maven;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.deploy.Deployment;
import org.clustrix.files.ClusterFilesystems;
import org.clustrix.inputs.Calls;
import org.clustrix.inputs.InputSource;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOrder;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.TaskStatus;
import org.clustrix.scheduler.TaskIds;
import org.clustrix.staging.StagedFiles;

/** The part of a goal that submits an array, or repeats tasks of one. */
final class ArrayGoal {

  /** What stands on the command line or in the POM; each may be empty. */
  record Asked(
      String inputs,
      String arguments,
      String chunk,
      String throttle,
      String reducer,
      String retry,
      String job) {}

  /** What follows. */
  interface Next {
    void submitted(ClusterSession cluster, ArrayJob array, Optional<Job> reducing)
        throws MojoFailureException;
  }

  private final ClusterMojo mojo;
  private final Asked asked;
  private final FunctionPackages packages;
  private final SettingsDecrypter decrypter;

  ArrayGoal(ClusterMojo mojo, Asked asked, FunctionPackages packages, SettingsDecrypter decrypter) {
    this.mojo = mojo;
    this.asked = asked;
    this.packages = packages;
    this.decrypter = decrypter;
  }

  /** Returns whether an array is asked for at all. */
  boolean isAsked() {
    boolean array = !asked.inputs().isEmpty() || !asked.retry().isEmpty();
    if (!array && !asked.reducer().isEmpty()) {
      throw new ConfigurationException(
          "there is a reducer, and nothing to reduce", "name inputs with -Dclustrix.map=…");
    }
    if (!asked.inputs().isEmpty() && !asked.retry().isEmpty()) {
      throw new ConfigurationException(
          "map is set, and retry is '" + asked.retry() + "'",
          "a repeated task keeps its input: leave out one of the two");
    }
    return array;
  }

  void submit(FunctionPackages.Packaged packaged, Next next) throws MojoFailureException {
    Optional<FunctionPackages.Packaged> reducer =
        Optional.of(asked.reducer()).filter(name -> !name.isEmpty()).map(packages::named);
    List<String> calls = asked.retry().isEmpty() ? calls(packaged) : List.of();
    int chunk = number("chunk", asked.chunk(), 1);
    int throttle = number("throttle", asked.throttle(), 0);
    Deployments deployments = new Deployments(mojo, decrypter);
    StagedFiles files = deployments.files(packaged.settings());
    try (ClusterSession cluster = deployments.connect(packaged.settings())) {
      Deployment deployment =
          deployments.stage(cluster, deployments.deploy(cluster, packaged), files);
      ArrayJob array =
          asked.retry().isEmpty()
              ? cluster.map(
                  deployment,
                  new ArrayOrder(calls, chunk, throttle, asked.job(), reducer.isPresent()))
              : repeated(cluster, deployment, throttle);
      mojo.getLog()
          .info(
              "Submitted "
                  + array.name()
                  + " ("
                  + array.record().tasks()
                  + " tasks, "
                  + array.record().slices().stream()
                      .map(slice -> "id " + slice.schedulerId())
                      .toList()
                  + ")");
      Optional<Job> reducing = Optional.empty();
      if (reducer.isPresent()) {
        Deployment last =
            deployments.stage(cluster, deployments.deploy(cluster, reducer.get()), files);
        reducing = Optional.of(cluster.reduce(last, array, "[]"));
      }
      next.submitted(cluster, array, reducing);
    }
  }

  private List<String> calls(FunctionPackages.Packaged packaged) {
    ClusterConfig config = mojo.config(packaged.settings());
    List<JsonElement> inputs =
        new InputSource(
                mojo.project().getBasedir() == null
                    ? Path.of("")
                    : mojo.project().getBasedir().toPath(),
                () ->
                    ClusterFilesystems.open(
                        config,
                        SettingsCredentials.find(mojo.session().getSettings(), decrypter, config)))
            .read(asked.inputs());
    return Calls.of(packaged.info().metadata().function(), asked.arguments(), inputs);
  }

  private ArrayJob repeated(ClusterSession cluster, Deployment deployment, int throttle) {
    if (asked.job().isEmpty()) {
      throw new ConfigurationException(
          "retry is '" + asked.retry() + "', and no array is named",
          "name it with -Dclustrix.job=…; clustrix:status lists what there is");
    }
    ArrayJob before = cluster.attachArray(cluster.find(asked.job()));
    ArrayStatus status = before.certain();
    if (!status.isOver()) {
      throw new ConfigurationException(
          "array " + asked.job() + " has not ended: " + status.words(),
          "wait for its end, or end it with clustrix:cancel");
    }
    if (!before.record().packageId().equals(deployment.metadata().packageId())) {
      mojo.getLog()
          .warn(
              "The function has changed since "
                  + asked.job()
                  + " was submitted: repeated tasks run package "
                  + deployment.metadata().packageId());
    }
    return cluster.retry(deployment, before, tasks(before, status), throttle);
  }

  private List<Integer> tasks(ArrayJob array, ArrayStatus status) {
    List<Integer> tasks =
        asked.retry().equals("failed")
            ? array.outcome(status).tasks().failed().stream().map(TaskStatus::task).toList()
            : TaskIds.numbers(asked.retry());
    if (tasks.isEmpty() || tasks.get(tasks.size() - 1) >= array.record().tasks()) {
      throw new ConfigurationException(
          "retry is '" + asked.retry() + "', and " + array.name() + ": " + status.words(),
          "set it to failed where some have, or to numbers from 0 to "
              + (array.record().tasks() - 1)
              + " such as 3,17-20");
    }
    return tasks;
  }

  private static int number(String name, String text, int least) {
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
      throw new ConfigurationException(
          name + " is '" + text + "'", "it must be a whole number from " + least + " up");
    }
    return Integer.parseInt(text);
  }
}
