package org.clustrix.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.deploy.Deployment;
import org.clustrix.format.FunctionInfo;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOrder;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagedAnnotation;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;
import org.clustrix.staging.StagedFiles;

/**
 * Runs methods of this program on a cluster. A method is packaged when it is first submitted, and
 * each package is deployed once; then each call costs one command. Many threads may share one: it
 * holds at most four connections for commands and four for files.
 *
 * <p>What {@code @Cluster} sets on a method holds for it: it wins over {@code clustrix.yml}, and
 * what the program or the environment sets wins over it. That goes for {@code cluster} and {@code
 * clusterHost} too: where the annotation has the say, the method runs on the cluster that it names,
 * to which this executor then holds connections as well. The annotation is read from byte code.
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
  private final Connections connections;
  private final ArrayWatch arrays = new ArrayWatch();
  private final Once<MethodReference<?>, PackageInfo> packages = new Once<>();
  private final Once<MethodReference<?>, Map<String, List<String>>> annotations = new Once<>();
  private final Once<String, Map<String, List<String>>> packaged = new Once<>();

  private ClusterExecutor(ExecutionContext context, Connections connections) {
    this.context = context;
    this.connections = connections;
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
   * Checks the configuration and connects. Where its type is {@code ssh} and it names no host, each
   * method has to name one in {@code @Cluster}, and nothing is connected yet.
   *
   * @param context says how methods are packaged; its arguments are of no account here
   * @param credentials used for the configured host only
   * @throws ClustrixException where a setting cannot be used or the host does not let us in
   */
  public static ClusterExecutor open(ExecutionContext context, Credentials credentials) {
    return new ClusterExecutor(context, new Connections(context.config(), credentials));
  }

  /** Returns the name of the machine that the configuration names. */
  public String hostName() {
    return connections.own().session().hostName();
  }

  /** Packages a method, where this executor has not done so yet. */
  public PackageInfo packaged(MethodReference<?> method) {
    return packages.get(
        method,
        () ->
            FilePackaging.packageFunction(method, context.withoutArguments(), annotation(method)));
  }

  private Map<String, List<String>> annotation(MethodReference<?> method) {
    return annotations.get(method, () -> context.annotation(method));
  }

  private Connections.Target target(MethodReference<?> method) {
    return connections.of(annotation(method));
  }

  private Connections.Target target(PackageInfo info) {
    return connections.of(packaged.get(info.packageId(), () -> PackagedAnnotation.of(info)));
  }

  /** Brings a package to the cluster, where this executor has not done so yet. */
  public Deployment deploy(PackageInfo info) {
    Connections.Target target = target(info);
    return target.connection().deploy(target.session(), info);
  }

  @Override
  public <R> SubmittedJob<R> submit(MethodReference<R> method, CallArguments arguments) {
    PackageInfo info = packaged(method);
    return submit(
        target(method),
        info,
        arguments,
        ResultBinding.of(info.metadata().function(), method.loader()));
  }

  /** Calls the function of a package, with arguments by position. */
  public SubmittedJob<Object> submit(PackageInfo info, Object... arguments) {
    return submit(info, CallArguments.of(arguments));
  }

  /** Calls the function of a package. */
  public SubmittedJob<Object> submit(PackageInfo info, CallArguments arguments) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return submit(
        target(info), info, arguments, ResultBinding.of(info.metadata().function(), loader));
  }

  private <R> SubmittedJob<R> submit(
      Connections.Target target,
      PackageInfo info,
      CallArguments arguments,
      ResultBinding<R> binding) {
    FunctionInfo function = info.metadata().function();
    // what does not fit is refused before anything moves
    String json = arguments.json(function);
    Job job = submitted(target, info, deployment -> target.session().submit(deployment, json));
    return new SubmittedJob<>(job, binding, target.connection().watch());
  }

  private <T> T submitted(
      Connections.Target target, PackageInfo info, Function<Deployment, T> submission) {
    StagedFiles files =
        StagedFiles.of(target.config(), context.projectFolder(), context.outputFolder());
    return target.connection().submitted(target.session(), info, files, submission);
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
    Connections.Target target = connections.reducing(annotation(method), annotation(reducer));
    target.connection().deploy(target.session(), last);
    ResultBinding<S> binding = ResultBinding.of(last.metadata().function(), reducer.loader());
    return new ReducedJob<>(
        map(method, calls, sizes, true),
        mapped -> {
          Job job =
              submitted(
                  target,
                  last,
                  deployment -> target.session().reduce(deployment, mapped.array(), "[]"));
          return new SubmittedJob<>(job, binding, target.connection().watch());
        });
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
    Connections.Target target = target(method);
    return mapped(
        method, submitted(target, info, deployment -> target.session().map(deployment, order)));
  }

  /**
   * Finds an array that any client has submitted.
   *
   * @param method what it calls; tasks that are repeated call it as it is now
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public <R> MappedJob<R> attachMapped(MethodReference<R> method, String array) {
    ClusterSession session = target(method).session();
    return mapped(method, session.attachArray(session.find(array)));
  }

  private <R> MappedJob<R> mapped(MethodReference<R> method, ArrayJob array) {
    PackageInfo info = packaged(method);
    Connections.Target target = target(method);
    ClusterSession session = target.session();
    return new MappedJob<>(
        array,
        ResultBinding.of(info.metadata().function(), method.loader()),
        arrays,
        tasks ->
            submitted(
                target,
                info,
                deployment ->
                    session.retry(
                        deployment, session.attachArray(session.find(array.name())), tasks, 0)));
  }

  /**
   * Finds a job that any client has submitted to the cluster of the configuration; its result is
   * what the JSON itself says.
   *
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public SubmittedJob<Object> attach(String job) {
    return attach(job, Object.class);
  }

  /**
   * Finds a job that any client has submitted to the cluster of the configuration.
   *
   * @param result what its result is bound to
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public <T> SubmittedJob<T> attach(String job, Class<T> result) {
    Connection own = connections.own();
    return new SubmittedJob<>(own.session().attach(job), ResultBinding.of(result), own.watch());
  }

  /**
   * Finds a job that any client has submitted, on the cluster where the method runs.
   *
   * @param method what it calls: its result is bound to what that declares
   * @throws org.clustrix.job.JobException where there is none of that name; it names the near ones
   */
  public <R> SubmittedJob<R> attach(MethodReference<R> method, String job) {
    PackageInfo info = packaged(method);
    Connections.Target target = target(method);
    return new SubmittedJob<>(
        target.session().attach(job),
        ResultBinding.of(info.metadata().function(), method.loader()),
        target.connection().watch());
  }

  /** Closes the connections. Jobs go on; who still waits for one here is told so. */
  @Override
  public void close() {
    arrays.close();
    connections.close();
  }
}
