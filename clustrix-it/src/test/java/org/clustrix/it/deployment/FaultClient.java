package org.clustrix.it.deployment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.job.Hosts;
import org.clustrix.problem.ClustrixException;

/**
 * A client in a JVM of its own, to be killed. Says {@code ready} when it is connected, waits for a
 * line, deploys, and says what it moved and from where the server saw it come. Arguments: package,
 * jars, launcher, work directory, then settings as {@code key=value}.
 */
final class FaultClient {
  private FaultClient() {}

  /** Deploys once; a failure is one line and status 1. */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (int i = 4; i < args.length; i++) {
      String[] pair = args[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Path zip = Path.of(args[0]);
    Path jar = Path.of(args[2]);
    LauncherJar launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    DeploymentRequest request = request(zip, Path.of(args[1]));
    try (Host host = Hosts.open(ClusterConfig.of(settings), Credentials.NONE)) {
      System.out.println("ready");
      System.in.read();
      Deployment done = new Deployer(host, args[3], launcher).deploy(request, Progress.SILENT);
      String from = host.run(Command.of("printf %s \"$SSH_CONNECTION\"")).out();
      System.out.println(
          "moved " + done.traffic().movedFiles() + " to " + done.workDir() + " from " + from);
    } catch (ClustrixException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  static DeploymentRequest request(Path zip, Path jars) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      byte[] text = file.getInputStream(file.getEntry(PackageLayout.METADATA)).readAllBytes();
      return new DeploymentRequest(
          zip,
          PackageMetadata.parse(new String(text, StandardCharsets.UTF_8)),
          Optional.empty(),
          artifact -> jars.resolve(PackageLayout.artifactFile(artifact.coordinates())));
    }
  }
}
