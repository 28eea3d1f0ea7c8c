package org.clustrix.it.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Progress;
import org.clustrix.job.ClusterSession;
import org.clustrix.problem.ClustrixException;

/**
 * A client to be run on another host: deploys once and prints what came of it, or what went wrong.
 * Arguments: package, jars, then settings as {@code key=value}.
 */
final class SharedClient implements Progress {
  private SharedClient() {}

  /** Deploys once; a failure is one line and status 1. */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      String[] pair = args[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    try (ClusterSession cluster =
        ClusterSession.open(ClusterConfig.of(settings), Credentials.NONE)) {
      Deployment done =
          cluster.deploy(
              FaultClient.request(Path.of(args[0]), Path.of(args[1])), new SharedClient());
      done.placed()
          .ifPresent(
              placed ->
                  System.out.println(
                      "placed " + placed.files() + ", " + placed.bytes() + ": " + placed.ways()));
      System.out.println(
          "moved "
              + done.traffic().movedFiles()
              + ", already there "
              + done.traffic().presentFiles());
    } catch (ClustrixException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  @Override
  public void sending(int files, long bytes) {}

  @Override
  public void sent(long bytes) {}

  @Override
  public void note(String text) {
    System.out.println("note: " + text);
  }
}
