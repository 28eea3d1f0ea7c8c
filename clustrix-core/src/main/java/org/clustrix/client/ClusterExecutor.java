package org.clustrix.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.format.FunctionInfo;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOrder;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.packaging.PackageFiles;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;
import org.clustrix.staging.StagedFiles;

/**
 * Runs methods of this program on a cluster. A method is packaged when it is first submitted, and
 * each package is deployed once; then each call costs one command. Many threads may share one: it
 * holds at most four connections for commands and four for files.
 *
 * <pre>{@code
 * try (ClusterExecutor cluster = ClusterExecutor.open(config)) {
 *   SubmittedJob<Double> job = cluster.submit(Analysis::run, "data/", 3);
 *   System.out.println(job.result());
 * }
 * }</pre>
 */
public final class ClusterExecutor implements MethodSubmission, MethodMapping, AutoCloseable {
  private final ExecutionContext context;
  private final ClusterSession session;
  private final JobWatch watch;
  private final ArrayWatch arrays = new ArrayWatch();
  private final Once<MethodReference<?>, PackageInfo> packages = new Once<>();
  private final Once<String, Deployment> deployments = new Once<>();

  private ClusterExecutor(ExecutionContext context, ClusterSession session) {
    this.context = context;
    this.session = session;
    this.watch =
        new JobWatch(
            session, Duration.ofSeconds(context.config().integer(Setting.POLL_INTERVAL, 1)));
  }

  /** Connects, by agent or key where the cluster is behind SSH. */
  public static ClusterExecutor open(ClusterConfig config) {
    return open(ExecutionContext.of(config), Credentials.NONE);
  }

  /** Connects, with a password or passphrase for the configured host only. */
  public static ClusterExecutor open(ClusterConfig config, Credentials credentials) {
    return open(ExecutionContext.of(config), credentials);
  }

  /**
   * Checks the configuration and connects.
   *
   * @param context says how methods are packaged; its arguments are of no account here
   * @param credentials used for the configured host only
   * @throws ClustrixException where a setting cannot be used or the host does not let us in
   */
  public static ClusterExecutor open(ExecutionContext context, Credentials credentials) {
    return new ClusterExecutor(context, ClusterSession.open(context.config(), credentials));
  }

  /** Returns the name of the machine that is talked to. */
  public String hostName() {
    return session.hostName();
  }

  /** Packages a method, where this executor has not done so yet. */
  public PackageInfo packaged(MethodReference<?> method) {
    return packages.get(
        method,
        () ->
            FilePackaging.packageFunction(
                method,
                new ExecutionContext(
                    context.config(),
                    Optional.empty(),
                    context.projectFolder(),
                    context.dataFiles(),
                    context.targetPlatform(),
                    context.outputFolder())));
  }

  /** Brings a package to the cluster, where this executor has not done so yet. */
  public Deployment deploy(PackageInfo info) {
    return deployments.get(
        info.packageId(),
        () ->
            session.deploy(
                new DeploymentRequest(
                    info.packagePath(),
                    info.metadata(),
                    PackageFiles.analysisOf(info),
                    dependency -> info.artifacts().get(dependency.sha256())),
                Progress.SILENT));
  }

  @Override
  public <R> SubmittedJob<R> submit(MethodReference<R> method, CallArguments arguments) {
    PackageInfo info = packaged(method);
    return submit(info, arguments, ResultBinding.of(info.metadata().function(), method.loader()));
  }

  /** Calls the function of a package, with arguments by position. */
  public SubmittedJob<Object> submit(PackageInfo info, Object... arguments) {
    return submit(info, CallArguments.of(arguments));
  }

  /** Calls the function of a package. */
  public SubmittedJob<Object> submit(PackageInfo info, CallArguments arguments) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return submit(info, arguments, ResultBinding.of(info.metadata().function(), loader));
  }

  private <R> SubmittedJob<R> submit(
      PackageInfo info, CallArguments arguments, Function<String, R> binding) {
    FunctionInfo function = info.metadata().function();
    // what does not fit is refused before anything moves
    String json = arguments.json(function);
    return new SubmittedJob<>(
        deployed(info, deployment -> session.submit(deployment, json)), binding, watch);
  }

  private <T> T deployed(PackageInfo info, Function<Deployment, T> submission) {
    StagedFiles files =
        StagedFiles.of(context.config(), context.projectFolder(), context.outputFolder());
    Deployment deployment = deploy(info);
    try {
      return submission.apply(session.stage(deployment, files, Progress.SILENT));
    } catch (ClustrixException e) {
      // a cleanup may have taken the package: the next call brings it again
      deployments.forget(info.packageId());
      throw e;
    }
  }

  @Override
  public <R> MappedJob<R> map(
      MethodReference<R> method, List<CallArguments> calls, TaskSizes sizes) {
    return map(method, calls, sizes, false);
  }

  @Override
  public <R, S> ReducedJob<R, S> mapReduce(
      MethodReference<R> method,
      List<CallArguments> calls,
      TaskSizes sizes,
      MethodReference<S> reducer) {
    PackageInfo last = packaged(reducer);
    // what cannot be reduced is refused before anything is submitted
    CallArguments.of(List.of()).json(last.metadata().function());
    deploy(last);
    Function<String, S> binding = ResultBinding.of(last.metadata().function(), reducer.loader());
    return new ReducedJob<>(
        map(method, calls, sizes, true),
        mapped ->
            new SubmittedJob<>(session.reduce(deploy(last), mapped.array(), "[]"), binding, watch));
  }

  private <R> MappedJob<R> map(
      MethodReference<R> method, List<CallArguments> calls, TaskSizes sizes, boolean reduced) {
    PackageInfo info = packaged(method);
    List<String> arguments = new ArrayList<>();
    for (int n = 0; n < calls.size(); n++) {
      try {
        arguments.add(calls.get(n).json(info.metadata().function()));
      } catch (ClustrixException e) {
        throw new ClustrixException("call " + n + ": " + e.summary(), e.remedy(), e);
      }
    }
    ArrayOrder order = new ArrayOrder(arguments, sizes.chunk(), sizes.throttle(), "", reduced);
    return mapped(method, deployed(info, deployment -> session.map(deployment, order)));
  }

  /**
   * Finds an array that any client has submitted.
   *
   * @param method what it calls; tasks that are repeated call it as it is now
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public <R> MappedJob<R> attachMapped(MethodReference<R> method, String array) {
    return mapped(method, session.attachArray(session.find(array)));
  }

  private <R> MappedJob<R> mapped(MethodReference<R> method, ArrayJob array) {
    PackageInfo info = packaged(method);
    return new MappedJob<>(
        array,
        ResultBinding.of(info.metadata().function(), method.loader()),
        arrays,
        tasks ->
            deployed(
                info,
                deployment ->
                    session.retry(
                        deployment, session.attachArray(session.find(array.name())), tasks, 0)));
  }

  /**
   * Finds a job that any client has submitted; its result is what the JSON itself says.
   *
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public SubmittedJob<Object> attach(String job) {
    return attach(job, Object.class);
  }

  /**
   * Finds a job that any client has submitted.
   *
   * @param result what its result is bound to
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public <T> SubmittedJob<T> attach(String job, Class<T> result) {
    Job found = session.attach(job);
    return new SubmittedJob<>(found, ResultBinding.of(result), watch);
  }

  /** Closes the connections. Jobs go on; who still waits for one here is told so. */
  @Override
  public void close() {
    watch.close();
    arrays.close();
    session.close();
  }
}
