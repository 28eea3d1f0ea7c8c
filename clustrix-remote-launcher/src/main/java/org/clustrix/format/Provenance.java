package org.clustrix.format;

import com.google.gson.JsonObject;

/** Where and when an answer was made; a result without it is not believed. Immutable. */
public final class Provenance extends JsonValue {
  private final String host;
  private final long pid;
  private final String scheduler;
  private final String jobId;
  private final String node;
  private final String javaVersion;
  private final String packageId;
  private final String started;
  private final String ended;
  private final String files;

  /**
   * Makes a value; no argument may be null.
   *
   * @param host the name of the machine
   * @param pid the process id of the JVM
   * @param scheduler {@code local}, {@code ssh}, {@code slurm}, {@code sge} or {@code pbs}
   * @param jobId the scheduler's job id; for {@code local} and {@code ssh} the process id of the
   *     job script
   * @param node the scheduler's name of the node; the host where there is no scheduler
   * @param javaVersion the JVM's {@code java.version}
   * @param packageId the package that was run
   * @param started when the launcher started, ISO-8601 in UTC
   * @param ended when the function ended, ISO-8601 in UTC
   * @param files {@code shared} where the node was seen to have the files of the login host, {@code
   *     sftp} where it had to fetch them; empty where nobody has looked
   */
  public Provenance(
      String host,
      long pid,
      String scheduler,
      String jobId,
      String node,
      String javaVersion,
      String packageId,
      String started,
      String ended,
      String files) {
    this.host = required("host", host);
    this.pid = pid;
    this.scheduler = required("scheduler", scheduler);
    this.jobId = required("job_id", jobId);
    this.node = required("node", node);
    this.javaVersion = required("java_version", javaVersion);
    this.packageId = required("package_id", packageId);
    this.started = required("started", started);
    this.ended = required("ended", ended);
    this.files = required("files", files);
  }

  static Provenance from(JsonFields fields) {
    return new Provenance(
        fields.string("host"),
        fields.longInteger("pid"),
        fields.string("scheduler"),
        fields.string("job_id"),
        fields.string("node"),
        fields.string("java_version"),
        fields.string("package_id"),
        fields.string("started"),
        fields.string("ended"),
        // there was a time when nobody looked
        fields.has("files") ? fields.string("files") : "");
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("host", host);
    json.addProperty("pid", pid);
    json.addProperty("scheduler", scheduler);
    json.addProperty("job_id", jobId);
    json.addProperty("node", node);
    json.addProperty("java_version", javaVersion);
    json.addProperty("package_id", packageId);
    json.addProperty("started", started);
    json.addProperty("ended", ended);
    json.addProperty("files", files);
    return json;
  }

  /** Returns the name of the machine. */
  public String host() {
    return host;
  }

  /** Returns the process id of the JVM. */
  public long pid() {
    return pid;
  }

  /** Returns {@code local}, {@code ssh}, {@code slurm}, {@code sge} or {@code pbs}. */
  public String scheduler() {
    return scheduler;
  }

  /**
   * Returns the scheduler's job id; for {@code local} and {@code ssh} the process id of the job
   * script.
   */
  public String jobId() {
    return jobId;
  }

  /** Returns the scheduler's name of the node; the host where there is no scheduler. */
  public String node() {
    return node;
  }

  /** Returns the JVM's {@code java.version}. */
  public String javaVersion() {
    return javaVersion;
  }

  /** Returns the package that was run. */
  public String packageId() {
    return packageId;
  }

  /** Returns when the launcher started, ISO-8601 in UTC. */
  public String started() {
    return started;
  }

  /** Returns when the function ended, ISO-8601 in UTC. */
  public String ended() {
    return ended;
  }

  /**
   * Returns {@code shared} where the node was seen to have the files of the login host, {@code
   * sftp} where it had to fetch them; empty where nobody has looked.
   */
  public String files() {
    return files;
  }
}
