package org.clustrix.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.DeploymentOptions;
import org.clustrix.deploy.DeploymentPlan;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.Progress;
import org.clustrix.deploy.Rollback;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobRecord;
import org.clustrix.format.JobRequest;
import org.clustrix.host.Host;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;
import org.clustrix.staging.FilePattern;
import org.clustrix.staging.StagedFiles;

/**
 * One cluster, ready for work: deploys packages, submits jobs. Holds one connection, and a few more
 * where several threads ask at the same time, and closes them. Thread-safe, as are its jobs.
 *
 * <pre>{@code
 * try (ClusterSession cluster = ClusterSession.open(config, Credentials.NONE)) {
 *   Deployment deployment = cluster.deploy(request, Progress.SILENT);
 *   Job job = cluster.submit(deployment, "[\"data/\", 3]");
 *   JobStatus status = job.await(s -> {});
 * }
 * }</pre>
 */
public final class ClusterSession implements AutoCloseable {
  private final ClusterConfig config;
  private final Scheduler scheduler;
  private final Host host;

  private ClusterSession(ClusterConfig config, Scheduler scheduler, Host host) {
    this.config = config;
    this.scheduler = scheduler;
    this.host = host;
  }

  /**
   * Checks the configuration, then connects.
   *
   * @param credentials used for the configured host only
   */
  public static ClusterSession open(ClusterConfig config, Credentials credentials) {
    Scheduler scheduler = checked(config);
    return new ClusterSession(config, scheduler, Hosts.openShared(config, credentials));
  }

  private static Scheduler checked(ClusterConfig config) {
    Scheduler scheduler = Schedulers.of(config);
    // values that cannot be used are refused before anything is touched
    JobSpec trial =
        new JobSpec(
            "trial",
            "/",
            "/",
            "",
            "",
            "",
            JobSpecs.javaRelease(config, 0),
            JobSpecs.resources(config),
            JobSpecs.jvm(config, ClientLocale.current(), Map.of()),
            JobSpecs.login(config),
            JobSpecs.task(config));
    JobScript.render(trial, scheduler);
    Hosts.shared(config);
    Hosts.supply(config);
    return scheduler;
  }

  /**
   * Returns a session over the same connections, for functions that are to be run with other
   * settings. It is closed with this one.
   *
   * @param other leads to the same place
   * @throws org.clustrix.config.ConfigurationException where a setting cannot be used
   */
  public ClusterSession with(ClusterConfig other) {
    if (!other.place().equals(config.place())) {
      throw new IllegalArgumentException("another cluster: " + other.place());
    }
    return new ClusterSession(other, checked(other), host);
  }

  /** Returns the name of the machine that is talked to. */
  public String hostName() {
    return host.name();
  }

  /** Brings a package to the cluster. */
  public Deployment deploy(DeploymentRequest request, Progress progress) {
    return deployer().deploy(request, progress);
  }

  /** Tells what bringing a package to the cluster would do, and changes nothing there. */
  public DeploymentPlan plan(DeploymentRequest request) {
    return deployer().plan(request);
  }

  /**
   * Brings what a job is to find, and notes what it is to give.
   *
   * @return the deployment for one submission
   */
  public Deployment stage(Deployment deployment, StagedFiles files, Progress progress) {
    return deployment.with(
        deployer()
            .stage(files.inputs(), progress)
            .withOutputs(files.outputs().stream().map(FilePattern::toString).toList()));
  }

  /** What goes to this machine itself takes a pipe, which is no way to speak of. */
  private Deployer deployer() {
    return new Deployer(
        host,
        config.text(Setting.REMOTE_WORK_DIR),
        LauncherJar.locate(),
        new DeploymentOptions(
            host.isHere() ? SharedDirectories.NONE : Hosts.shared(config),
            StoredTwins.ofUser(),
            Hosts.supply(config),
            config.text(Setting.GROUP)));
  }

  /** Lets a function stand for its package before; see {@link Rollback#of}. */
  public Rollback rollback(String function, boolean dryRun) {
    return Rollback.of(host, config.text(Setting.REMOTE_WORK_DIR), function, dryRun);
  }

  /** Submits one call of a deployed function under a name that nobody else has. */
  public Job submit(Deployment deployment, String arguments) {
    return submit(deployment, arguments, "");
  }

  /**
   * Submits one call of a deployed function. Whoever submits the same call again under the same
   * name gets the job that is there.
   *
   * @param arguments a JSON array (positions) or object (parameter names)
   * @param name of the job; empty for one that nobody else has
   * @throws JobException where the arguments do not fit the signature, or another call has the name
   */
  public Job submit(Deployment deployment, String arguments, String name) {
    FunctionInfo function = deployment.metadata().function();
    String checked = ArgumentCheck.check(function, arguments);
    JobSpec spec = JobSpecs.of(config, deployment, JobNames.of(function, name));
    JobRequest request =
        new JobRequest(
                spec.job(),
                0,
                1,
                deployment.metadata().packageId(),
                checked,
                config.bytes(Setting.MAX_OUTPUT).orElseThrow())
            .withInlineResult(JobSpecs.inlineResult(config, 1));
    JobSpec.Id id = new JobSubmission(host, scheduler).submit(spec, request, function.fullName());
    return new Job(host, scheduler, id, deployment.stateFolder(), pause());
  }

  /**
   * Submits many calls of a deployed function as an array. Whoever submits the same calls again
   * under the same name gets the array that is there.
   *
   * @throws JobException where the arguments of a call do not fit the signature
   */
  public ArrayJob map(Deployment deployment, ArrayOrder order) {
    return array(scheduler, arrays().map(deployment, order), deployment.stateFolder());
  }

  /** Submits once more tasks of an array that have ended; each keeps its inputs. */
  public ArrayJob retry(Deployment deployment, ArrayJob array, List<Integer> tasks, int throttle) {
    return array(
        scheduler, arrays().retry(deployment, array, tasks, throttle), deployment.stateFolder());
  }

  /**
   * Submits the call that makes one result of those of an array, for when the array has ended.
   *
   * @param arguments what follows the list of results, a JSON array
   */
  public Job reduce(Deployment deployment, ArrayJob array, String arguments) {
    JobSpec.Id id = arrays().reduce(deployment, array.record(), arguments);
    return new Job(host, scheduler, id, deployment.stateFolder(), pause());
  }

  private ArrayCalls arrays() {
    return new ArrayCalls(config, host, scheduler);
  }

  private ArrayJob array(Scheduler of, JobRecord record, String stateFolder) {
    return new ArrayJob(host, of, record, stateFolder, pause());
  }

  /**
   * Finds what any client has submitted under a name.
   *
   * @throws JobException where there is none of that name; it names the near ones
   */
  public JobRecord find(String name) {
    return JobList.find(host, state(), name);
  }

  /** Takes up an array that any client has submitted. */
  public ArrayJob attachArray(JobRecord record) {
    return array(schedulerOf(record), record, state());
  }

  /**
   * Finds a job that any client has submitted.
   *
   * @throws JobException where there is none of that name; it names the near ones
   */
  public Job attach(String name) {
    return attach(find(name));
  }

  /** Takes up a job that any client has submitted. */
  public Job attach(JobRecord record) {
    return new Job(
        host,
        schedulerOf(record),
        new JobSpec.Id(record.job(), record.schedulerId()),
        state(),
        pause());
  }

  private static Scheduler schedulerOf(JobRecord record) {
    return Schedulers.named(record.scheduler())
        .orElseThrow(
            () ->
                new JobException(
                    "job "
                        + record.job()
                        + " belongs to the scheduler "
                        + record.scheduler()
                        + ", which this version does not know",
                    "use the version of Clustrix that submitted it"));
  }

  /** Looks at jobs, all of one scheduler by one query. */
  public Map<String, JobStatus> statuses(List<JobRecord> jobs) {
    return new JobLook(host, state(), JobLook.SMALL_RESULT_BYTES).at(jobs);
  }

  /** Looks at jobs of this session, all of one scheduler by one command; by their names. */
  public Map<String, JobStatus> look(List<Job> jobs) {
    Map<Scheduler, List<JobSpec.Id>> byScheduler = new LinkedHashMap<>();
    String state = "";
    for (Job job : jobs) {
      byScheduler.computeIfAbsent(job.scheduler(), key -> new ArrayList<>()).add(job.id());
      state = job.stateFolder();
    }
    JobLook look = new JobLook(host, state, JobLook.MOST_RESULT_BYTES);
    Map<String, JobStatus> statuses = new LinkedHashMap<>();
    byScheduler.forEach((of, ids) -> statuses.putAll(look.at(of, ids)));
    return statuses;
  }

  /** Returns at most {@code most} jobs that this cluster remembers, the newest first. */
  public List<JobRecord> jobs(int most) {
    return JobList.newest(host, state(), most);
  }

  private String state() {
    return WorkDirectory.state(host, config.text(Setting.REMOTE_WORK_DIR));
  }

  private Duration pause() {
    return Duration.ofSeconds(config.integer(Setting.POLL_INTERVAL, 1));
  }

  @Override
  public void close() {
    host.close();
  }
}
