package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.format.Sha256;
import org.clustrix.host.Host;
import org.clustrix.job.Hosts;

/**
 * A client in a JVM of its own, whose deployments are timed from outside. Arguments: jars,
 * launcher, then settings as {@code key=value}. Takes lines from its input: {@code open}, {@code
 * close}, and {@code deploy} with a package and a work directory; answers each with one line.
 */
final class BenchClient {
  private BenchClient() {}

  /** Runs until its input ends. */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      String[] pair = args[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Path jar = Path.of(args[1]);
    LauncherJar launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    Map<String, DeploymentRequest> requests = new HashMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Host host = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      String answer = "ok";
      switch (words[0]) {
        case "read" -> requests.put(words[1], read(words[1], args[0]));
        case "open" -> host = Hosts.open(ClusterConfig.of(settings), Credentials.NONE);
        case "close" -> host.close();
        case "deploy" ->
            answer =
                Integer.toString(
                    new Deployer(host, words[2], launcher)
                        .deploy(requests.get(words[1]), Progress.SILENT)
                        .traffic()
                        .movedFiles());
        default -> throw new IllegalArgumentException(line);
      }
      System.out.println(answer);
    }
  }

  private static DeploymentRequest read(String zip, String jars) throws Exception {
    return FaultClient.request(Path.of(zip), Path.of(jars));
  }
}
