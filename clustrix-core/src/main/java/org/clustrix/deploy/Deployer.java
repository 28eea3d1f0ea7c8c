package org.clustrix.deploy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.Release;
import org.clustrix.host.Host;
import org.clustrix.host.HostFiles;
import org.clustrix.host.NoCommandsException;
import org.clustrix.sharing.Placed;

/**
 * Brings packages to a host: asks what is there, sends what is missing in one stream, and has it
 * verified and published. Idempotent; what is published is complete or absent. Not thread-safe, as
 * its host is not.
 */
public final class Deployer {
  /** So many other deployments of one function may end between two commands of ours. */
  private static final int ATTEMPTS = 20;

  private final Host host;
  private final String workDir;
  private final LauncherJar launcher;
  private final DeploymentOptions options;

  /**
   * Makes one.
   *
   * @param workDir the work directory; relative to the home directory there, empty for the default
   */
  public Deployer(Host host, String workDir, LauncherJar launcher) {
    this(host, workDir, launcher, DeploymentOptions.NONE);
  }

  /**
   * Makes one.
   *
   * @param workDir the work directory; relative to the home directory there, empty for the default
   */
  public Deployer(Host host, String workDir, LauncherJar launcher, DeploymentOptions options) {
    this.host = host;
    this.workDir = workDir;
    this.launcher = launcher;
    this.options = options;
  }

  /**
   * Deploys a package.
   *
   * @throws DeploymentException or a host's exception, with a remedy
   */
  public Deployment deploy(DeploymentRequest request, Progress progress) {
    DeploymentItems items = DeploymentItems.of(request, launcher);
    try {
      Deployment deployed = byCommands(request, items, progress);
      // a job, or the next deployment: to start a shell beside its question would hold that up
      host.expect(2);
      return deployed;
    } catch (NoCommandsException e) {
      return byFiles(request, items, host.files().orElseThrow(() -> e), progress);
    }
  }

  /**
   * Tells what {@link #deploy} would do, and changes nothing on the host: no lease, no folder.
   *
   * @throws DeploymentException or a host's exception, with a remedy
   */
  public DeploymentPlan plan(DeploymentRequest request) {
    DeploymentItems items = DeploymentItems.of(request, launcher);
    Survey survey = Survey.only(host, workDir, items, request.metadata());
    Deployment would =
        deployment(request, items, survey.workDir(), "", missing(items, survey), Optional.empty());
    return new DeploymentPlan(
        request.metadata().packageId(),
        would.stateFolder(),
        survey.installed(),
        would.traffic(),
        request.functionName(),
        survey.alias().isBlank() ? "" : FunctionAlias.parse(survey.alias()).packageId());
  }

  /**
   * Brings what a job is to find in its work folder. A content that the host has is not sent again,
   * whatever its file was called.
   *
   * @throws DeploymentException or a host's exception, with a remedy
   */
  public Staged stage(List<InputFile> inputs, Progress progress) {
    return inputs.isEmpty()
        ? Staged.NONE
        : new InputTransfer(host, workDir, options, progress).stage(inputs);
  }

  private Deployment byCommands(
      DeploymentRequest request, DeploymentItems items, Progress progress) {
    String lease = UUID.randomUUID().toString();
    // a question, and where something is missing, the stream; else the next deployment's question
    host.expect(2);
    Survey survey = Survey.leased(host, workDir, options.group(), items, request.metadata(), lease);
    List<Item> missing = missing(items, survey);
    String alias = alias(request, survey.alias());
    String deferred = "";
    Optional<Placed> placed = Optional.empty();
    if (!missing.isEmpty() || !alias.isEmpty()) {
      Transfer transfer = transfer(request, survey, lease);
      if (isMissing(Item.Kind.PACKAGE, missing)) {
        transfer.thenInstall();
      }
      if (!alias.isEmpty()) {
        transfer.thenAlias(request.functionName(), alias, survey.alias());
      }
      SharedTransfer sharing =
          new SharedTransfer(options.shared(), options.twins(), survey, lease, progress);
      placed = sharing.place(missing);
      Optional<String> published = placed.isPresent() ? transfer.placed() : Optional.empty();
      if (placed.isPresent() && published.isEmpty()) {
        // one way only, as where a program copies from there to here
        sharing.withdraw();
        placed = Optional.empty();
      }
      if (published.isPresent()) {
        deferred = published.get();
      } else {
        missing = new Supply(host, options.supply(), survey, lease).bring(missing, progress);
        deferred = transfer.send(missing, progress);
      }
      for (int i = 0; i < ATTEMPTS && transfer.isAliasMoved(); i++) {
        transfer = alias(request, items);
      }
    }
    return deployment(request, items, survey.workDir(), deferred, missing, placed);
  }

  private Transfer transfer(DeploymentRequest request, Survey survey, String lease) {
    return new Transfer(
        host,
        survey,
        lease,
        ClusterLayout.launcher(launcher.sha256()),
        request.metadata().packageId());
  }

  /** Once more the alias alone, with the history that the other deployment has written. */
  private Transfer alias(DeploymentRequest request, DeploymentItems items) {
    String lease = UUID.randomUUID().toString();
    Survey survey = Survey.leased(host, workDir, options.group(), items, request.metadata(), lease);
    Transfer transfer = transfer(request, survey, lease);
    String alias = alias(request, survey.alias());
    if (!alias.isEmpty()) {
      transfer.thenAlias(request.functionName(), alias, survey.alias());
      transfer.send(List.of(), Progress.SILENT);
    }
    return transfer;
  }

  private Deployment byFiles(
      DeploymentRequest request, DeploymentItems items, HostFiles files, Progress progress) {
    FileDeployment there = new FileDeployment(host, files, workDir);
    there.lease(Survey.used(items, request.metadata()));
    List<Item> missing = there.missing(items.stored());
    boolean installed = there.isInstalled(request.metadata().packageId());
    if (!installed) {
      missing.add(items.pack());
      missing.addAll(items.analysis());
    }
    if (!missing.isEmpty()) {
      there.send(missing, progress);
    }
    String alias = alias(request, there.alias(request.functionName()));
    if (!alias.isEmpty()) {
      there.point(request.functionName(), alias);
    }
    return deployment(
        request, items, there.workDir(), installed ? "" : there.run(), missing, Optional.empty());
  }

  private Deployment deployment(
      DeploymentRequest request,
      DeploymentItems items,
      String where,
      String deferred,
      List<Item> missing,
      Optional<Placed> placed) {
    long missingBytes = missing.stream().mapToLong(Item::size).sum();
    return new Deployment(
        request.metadata(),
        where,
        where + "/" + ClusterLayout.STATE,
        launcher.sha256(),
        deferred,
        new Deployment.Traffic(
            placed.isPresent() ? 0 : missing.size(),
            placed.isPresent() ? 0 : missingBytes,
            items.count() - missing.size(),
            items.bytes() - missingBytes),
        placed,
        Staged.NONE);
  }

  private static List<Item> missing(DeploymentItems items, Survey survey) {
    List<Item> missing = new ArrayList<>(survey.missing());
    // artifacts that no shell has verified are verified by the launcher, when it installs
    boolean byLauncher = !survey.tools().verifies() || !survey.tools().takesStream();
    if (!survey.installed() || (byLauncher && isMissing(Item.Kind.ARTIFACT, missing))) {
      missing.add(items.pack());
    }
    items.analysis().stream()
        .filter(item -> !item.sha256().equals(survey.analysis()))
        .forEach(missing::add);
    return missing;
  }

  private static boolean isMissing(Item.Kind kind, List<Item> missing) {
    return missing.stream().anyMatch(item -> item.kind() == kind);
  }

  /** Returns the new text of the alias; empty where it points at the package already. */
  private static String alias(DeploymentRequest request, String known) {
    List<Release> history = new ArrayList<>();
    String id = request.metadata().packageId();
    if (!known.isBlank()) {
      FunctionAlias now = FunctionAlias.parse(known);
      if (now.packageId().equals(id)) {
        return "";
      }
      history.addAll(now.history());
    }
    history.add(new Release(id, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    return new FunctionAlias(request.functionName(), id, history).toText();
  }
}
