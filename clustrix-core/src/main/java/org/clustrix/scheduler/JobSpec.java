package org.clustrix.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clustrix.format.ClusterLayout;

/**
 * Everything that the script of a job depends on; the script is a pure function of it.
 *
 * @param job the job's name, unique on the cluster
 * @param stateFolder the absolute path of {@code .clustrix}
 * @param workDir the absolute path of the user's work directory
 * @param packageId the package to run
 * @param launcherSha256 the launcher to run it with
 * @param incoming the folder below {@code incoming} from which the package is installed where the
 *     login host could not do it; empty otherwise
 * @param javaRelease the lowest Java release that can run the package
 * @param resources what the job asks the scheduler for
 * @param jvm what the JVM gets
 * @param login how a node finds the files of the login host
 * @param task how a task starts and is warned of its end
 * @param array which tasks it has
 * @param staging what it gets and gives besides the package
 */
public record JobSpec(
    String job,
    String stateFolder,
    String workDir,
    String packageId,
    String launcherSha256,
    String incoming,
    int javaRelease,
    Resources resources,
    JvmSetup jvm,
    Login login,
    Task task,
    Array array,
    Staging staging) {

  /** Makes one of a job that is no array, and gets and gives nothing besides. */
  public JobSpec(
      String job,
      String stateFolder,
      String workDir,
      String packageId,
      String launcherSha256,
      String incoming,
      int javaRelease,
      Resources resources,
      JvmSetup jvm,
      Login login,
      Task task) {
    this(
        job,
        stateFolder,
        workDir,
        packageId,
        launcherSha256,
        incoming,
        javaRelease,
        resources,
        jvm,
        login,
        task,
        Array.NONE,
        Staging.NONE);
  }

  /**
   * What a job gets and gives besides its package.
   *
   * @param inputs the stored list of the files that go into its work folder, by SHA-256; empty
   *     where there are none
   * @param lease ends with the submission, since the script names the inputs from then on; empty
   *     where there is none
   * @param outputs patterns of the files that are asked for afterwards
   */
  public record Staging(String inputs, String lease, List<String> outputs) {
    /** Nothing. */
    public static final Staging NONE = new Staging("", "", List.of());

    /** Copies the list. */
    public Staging {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Which tasks a job has.
   *
   * @param several whether it is an array; else it has the task 0 alone
   * @param attempt which attempt the script makes, from 1
   * @param selection the tasks that it makes, where not all
   */
  public record Array(boolean several, int attempt, List<Integer> selection) {
    /** No array. */
    public static final Array NONE = new Array(false, 1, List.of());

    /** Copies the list. */
    public Array {
      selection = List.copyOf(selection);
    }

    /** Returns the task at a position of those that the attempt makes. */
    public int task(int position) {
      return selection.isEmpty() ? position : selection.get(position);
    }
  }

  /** Returns the same job with other tasks. */
  public JobSpec with(Array tasks) {
    return with(tasks, staging);
  }

  /** Returns the same job with other files. */
  public JobSpec with(Staging files) {
    return with(array, files);
  }

  private JobSpec with(Array tasks, Staging files) {
    return new JobSpec(
        job,
        stateFolder,
        workDir,
        packageId,
        launcherSha256,
        incoming,
        javaRelease,
        resources,
        jvm,
        login,
        this.task,
        tasks,
        files);
  }

  /**
   * What the JVM gets.
   *
   * @param java a Java executable or home on the cluster; empty to look for one
   * @param modules environment modules to load first
   * @param environment variables of the function
   * @param jvmOptions options of the user, behind ours
   * @param client the client's charset, locale and time zone
   * @param inRemoteFolder whether it runs in the work directory itself
   * @param prologue shell text that runs before modules are loaded; may be empty
   * @param epilogue shell text that runs behind the JVM; may be empty
   */
  public record JvmSetup(
      String java,
      List<String> modules,
      Map<String, String> environment,
      List<String> jvmOptions,
      ClientLocale client,
      boolean inRemoteFolder,
      String prologue,
      String epilogue) {}

  /**
   * How a node finds the files of the login host.
   *
   * @param token a random text: a node that finds it in the script of the job sees those files
   * @param hosts {@code user@host:port}, user and port where they are needed, to be tried by SFTP
   *     from a node that does not; {@link #SUBMIT_HOST} for the one that the scheduler names
   */
  public record Login(String token, List<String> hosts) {
    /** Stands for the host from which the scheduler got the job. */
    public static final String SUBMIT_HOST = "submit-host";
  }

  /**
   * How a task starts and is warned of its end.
   *
   * @param classData whether archives of classes are used and made
   * @param warning how long before the end of its time it is warned
   * @param requeue whether it runs again where it was preempted, or asks for it
   * @param traced whether the launcher tells each step on standard error
   */
  public record Task(boolean classData, Duration warning, boolean requeue, boolean traced) {}

  /**
   * Returns how long before its end a task is warned: of a short time a quarter at most, so that
   * something is left to warn of.
   */
  public Duration warning() {
    Duration quarter = resources.time().map(time -> time.dividedBy(4)).orElse(task.warning());
    return quarter.compareTo(task.warning()) < 0 ? quarter : task.warning();
  }

  /**
   * The two names of a submitted job.
   *
   * @param job ours
   * @param schedulerId the scheduler's
   */
  public record Id(String job, String schedulerId) {}

  /** Returns the folder of the job. */
  public String jobFolder() {
    return stateFolder + "/" + ClusterLayout.job(job);
  }

  /** Returns the path of the script. */
  public String scriptPath() {
    return stateFolder + "/" + ClusterLayout.script(job, array.attempt());
  }
}
