package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.Release;
import org.clustrix.format.Sha256;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;

/**
 * Brings packages to a host: asks what is there, sends what is missing into a folder of its own,
 * and has it verified and published. Idempotent; what is published is complete or absent. Not
 * thread-safe, as its host is not.
 */
public final class Deployer {
  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(10);
  private static final String LAUNCHER = "launcher";
  private static final String ANALYSIS = "analysis";
  private static final String PACKAGE = "package";

  /** What may differ from one deployment of a package to the next. */
  private static final Set<String> MAY_DIFFER = Set.of(LAUNCHER, ANALYSIS);

  private final Host host;
  private final String workDir;
  private final LauncherJar launcher;

  /**
   * Makes one.
   *
   * @param workDir the work directory; relative to the home directory there, empty for the default
   */
  public Deployer(Host host, String workDir, LauncherJar launcher) {
    this.host = host;
    this.workDir = workDir;
    this.launcher = launcher;
  }

  /**
   * Deploys a package.
   *
   * @throws DeploymentException or a host's exception, with a remedy
   */
  public Deployment deploy(DeploymentRequest request, Progress progress) {
    List<Item> items = items(request);
    Survey survey = Survey.of(host, workDir, items, request.functionName());
    String state = survey.workDir() + "/" + ClusterLayout.STATE;
    boolean installed = survey.present().contains(PACKAGE);
    List<Item> missing =
        items.stream()
            .filter(item -> !survey.present().contains(item.label()))
            // an installed package has all its artifacts
            .filter(item -> !installed || MAY_DIFFER.contains(item.label()))
            .toList();
    String incoming = UUID.randomUUID().toString();
    send(missing, state + "/" + ClusterLayout.INCOMING + "/" + incoming, progress);
    String deferred = publish(state, incoming, missing, request, survey.alias());
    long missingBytes = missing.stream().mapToLong(Item::size).sum();
    long allBytes = items.stream().mapToLong(Item::size).sum();
    return new Deployment(
        request.metadata(),
        survey.workDir(),
        state,
        launcher.sha256(),
        deferred,
        new Deployment.Traffic(
            missing.size(), missingBytes, items.size() - missing.size(), allBytes - missingBytes));
  }

  private List<Item> items(DeploymentRequest request) {
    List<Item> items = new ArrayList<>();
    items.add(
        new Item(
            LAUNCHER,
            ClusterLayout.launcher(launcher.sha256()),
            false,
            ClusterLayout.INCOMING_LAUNCHER,
            launcher.size(),
            "",
            launcher::file));
    for (ExternalDependency dependency : request.metadata().dependencies().externalDependencies()) {
      String name = PackageLayout.artifactFile(dependency.coordinates());
      items.add(
          new Item(
              dependency.sha256(),
              ClusterLayout.stored(dependency.sha256(), name),
              false,
              dependency.sha256(),
              dependency.size(),
              "",
              () -> request.artifacts().locate(dependency)));
    }
    request.analysis().ifPresent(file -> items.add(analysis(request, file)));
    items.add(
        new Item(
            PACKAGE,
            ClusterLayout.packageFolder(request.metadata().packageId()),
            true,
            ClusterLayout.INCOMING_PACKAGE,
            request.packageFile().toFile().length(),
            "",
            request::packageFile));
    return items;
  }

  private static Item analysis(DeploymentRequest request, Path file) {
    String folder = ClusterLayout.packageFolder(request.metadata().packageId());
    try {
      return new Item(
          ANALYSIS,
          folder + "/" + ClusterLayout.ANALYSIS,
          false,
          ClusterLayout.ANALYSIS,
          Files.size(file),
          Sha256.hex(file),
          () -> file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private void send(List<Item> missing, String folder, Progress progress) {
    if (missing.isEmpty()) {
      return;
    }
    progress.sending(missing.size(), missing.stream().mapToLong(Item::size).sum());
    host.run(Command.of("umask 077; mkdir -p " + Shell.quote(folder)))
        .orThrow("making " + folder, host);
    for (Item item : missing) {
      host.upload(item.file().get(), folder + "/" + item.sentAs(), progress::sent);
    }
  }

  /** Returns the incoming folder where the installation is left to the first job, else nothing. */
  private String publish(
      String state, String incoming, List<Item> missing, DeploymentRequest request, String alias) {
    StringBuilder script =
        new StringBuilder("umask 077\ncd " + Shell.quote(state) + " || exit 1\n");
    String folder = ClusterLayout.INCOMING + "/" + incoming;
    boolean install = isMissing(PACKAGE, missing);
    script.append(PublishScripts.digest());
    if (isMissing(LAUNCHER, missing)) {
      script.append(PublishScripts.launcher(folder, launcher.sha256()));
    }
    if (install) {
      script.append(PublishScripts.install(folder, launcher.sha256(), state));
    } else if (!missing.isEmpty()) {
      if (isMissing(ANALYSIS, missing)) {
        script.append(PublishScripts.analysis(folder, request.metadata().packageId()));
      }
      script.append("rm -rf ").append(Shell.quote(folder)).append('\n');
    }
    script.append(PublishScripts.sweep());
    script.append(PublishScripts.alias(request.functionName(), alias(request, alias)));
    CommandResult result =
        host.run(Command.login(script.toString()).within(INSTALL_LIMIT))
            .orThrow("installing the package", host);
    return result.out().contains(PublishScripts.DEFERRED) ? incoming : "";
  }

  private static boolean isMissing(String label, List<Item> missing) {
    return missing.stream().anyMatch(item -> item.label().equals(label));
  }

  private static String alias(DeploymentRequest request, String known) {
    List<Release> history = new ArrayList<>();
    String id = request.metadata().packageId();
    if (!known.isBlank()) {
      history.addAll(FunctionAlias.parse(known).history());
    }
    if (history.isEmpty() || !history.get(history.size() - 1).packageId().equals(id)) {
      history.add(new Release(id, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
    return new FunctionAlias(request.functionName(), id, history).toText();
  }
}
