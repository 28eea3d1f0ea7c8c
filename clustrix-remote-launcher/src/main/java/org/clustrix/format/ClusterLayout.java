package org.clustrix.format;

/**
 * Path names below {@code <remoteWorkDir>/.clustrix}, relative to it and with {@code /}. The one
 * place that knows them; job scripts get theirs from here too.
 */
public final class ClusterLayout {
  /** The folder in the work directory that holds all state of Clustrix. */
  public static final String STATE = ".clustrix";

  /** Folder of installed packages; each is complete or absent. */
  public static final String PACKAGES = "packages";

  /** Folder of artifacts by content. */
  public static final String STORE = "store";

  /** Folder of jobs. */
  public static final String JOBS = "jobs";

  /** Folder of what clients have sent and the launcher has not installed yet. */
  public static final String INCOMING = "incoming";

  /** In an incoming folder: the launcher. */
  public static final String INCOMING_LAUNCHER = "launcher.jar";

  /** In an incoming folder: the package; artifacts lie beside it, each named by its SHA-256. */
  public static final String INCOMING_PACKAGE = "package.zip";

  /** In an incoming folder and in an installed package: the analysis that travels along. */
  public static final String ANALYSIS = "analysis.json";

  /** Folder of what running deployments are about to use; a cleanup respects them. */
  public static final String LEASES = "leases";

  /** Folder into which a cleanup sets things aside before it removes them. */
  public static final String TRASH = "trash";

  /** Folder of aliases. */
  public static final String FUNCTIONS = "functions";

  /** Folder of archives of loaded classes, each for one class path and one JVM. */
  public static final String CDS = "cds";

  /** In an installed package: its class path, one path a line, relative to the state folder. */
  public static final String CLASSPATH = "classpath";

  /** In an installed package: the part of its metadata that a task reads. */
  public static final String TASK = "task.json";

  /** In a task's attempt: what is asked. */
  public static final String REQUEST = "request.json";

  /** In a task's attempt: the answer, there only when it is whole. */
  public static final String RESULT = "result.json";

  /**
   * In the attempt of a task that makes several calls: their answers in the order of the calls, one
   * a line. A last line that is not whole belongs to a task that was killed.
   */
  public static final String RESULTS = "results.jsonl";

  /** In a task's attempt: the value that is too large for the answer, as JSON. */
  public static final String VALUE = "value.json";

  /** In a task's attempt: what the script saw of the JVM; the last file that an attempt writes. */
  public static final String EXIT = "exit.json";

  /** In the folder of a job that is an array: what its tasks have in common. */
  public static final String ARRAY = "array.json";

  /** In the folder of a job that is an array: the arguments of each call, one a line. */
  public static final String INPUTS = "inputs.jsonl";

  /** The name in the content store of a file that jobs are to find. */
  public static final String INPUT_CONTENT = "content";

  /**
   * In the folder of a job: the patterns of the files that are asked for afterwards, one a line.
   */
  public static final String OUTPUTS = "outputs";

  private ClusterLayout() {}

  /** Returns the launcher of the given SHA-256. */
  public static String launcher(String sha256) {
    return "launcher/" + sha256 + "/clustrix-launcher.jar";
  }

  /** Returns an artifact in the content store. */
  public static String stored(String sha256, String fileName) {
    return STORE + "/" + sha256 + "/" + fileName;
  }

  /** Returns the folder of an installed package. */
  public static String packageFolder(String packageId) {
    return PACKAGES + "/" + packageId;
  }

  /** Returns the lease of a deployment, named as its incoming folder. */
  public static String lease(String deployment) {
    return LEASES + "/" + deployment;
  }

  /** Returns the alias of the deployed package of a name. */
  public static String function(String name) {
    return FUNCTIONS + "/" + name;
  }

  /** Returns the folder of a job. */
  public static String job(String job) {
    return JOBS + "/" + job;
  }

  /** Returns the script of a job. */
  public static String script(String job) {
    return job(job) + "/job.sh";
  }

  /** Returns the script that makes an attempt at a job, or at some of its tasks. */
  public static String script(String job, int attempt) {
    return attempt == 1 ? script(job) : job(job) + "/job-" + attempt + ".sh";
  }

  /** Returns the record that lets any client find a job again. */
  public static String record(String job) {
    return job(job) + "/job.json";
  }

  /** Returns the folder in which the tasks of a job run. */
  public static String work(String job) {
    return job(job) + "/work";
  }

  /** Returns the name of the file of a large value, of a task that makes several calls. */
  public static String value(int call) {
    return "value-" + call + ".json";
  }

  /** Returns the folder of the attempts at a task. */
  public static String task(String job, int task) {
    return job(job) + "/tasks/" + task;
  }

  /** Returns the folder of one attempt of one task. */
  public static String attempt(String job, int task, int attempt) {
    return task(job, task) + "/" + attempt;
  }
}
