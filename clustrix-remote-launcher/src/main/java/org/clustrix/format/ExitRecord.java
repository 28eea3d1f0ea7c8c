package org.clustrix.format;

import com.google.gson.JsonObject;

/**
 * What the job script saw of its JVM ({@code exit.json}); also there when the JVM was killed.
 * Immutable.
 */
public final class ExitRecord extends JsonValue {
  private final int exitCode;
  private final String signal;
  private final String problem;
  private final String host;
  private final long pid;
  private final String jobId;
  private final String node;
  private final String started;
  private final String ended;

  /**
   * Makes a value; no argument may be null.
   *
   * @param exitCode the exit status that the shell reports; 128 + n for signal n
   * @param signal the signal that the script forwarded, such as {@code TERM}; empty where none
   * @param problem why the JVM was not started or was ended, for people; empty where the launcher
   *     speaks for itself
   * @param host the name of the machine
   * @param pid the process id of the JVM, 0 where none was started
   * @param jobId the scheduler's job id
   * @param node the scheduler's name of the node
   * @param started when the script started, ISO-8601 in UTC
   * @param ended when the JVM had ended, ISO-8601 in UTC
   */
  public ExitRecord(
      int exitCode,
      String signal,
      String problem,
      String host,
      long pid,
      String jobId,
      String node,
      String started,
      String ended) {
    this.exitCode = exitCode;
    this.signal = required("signal", signal);
    this.problem = required("problem", problem);
    this.host = required("host", host);
    this.pid = pid;
    this.jobId = required("job_id", jobId);
    this.node = required("node", node);
    this.started = required("started", started);
    this.ended = required("ended", ended);
  }

  static ExitRecord from(JsonFields fields) {
    fields.requireSchema();
    return new ExitRecord(
        fields.integer("exit_code"),
        fields.string("signal"),
        fields.string("problem"),
        fields.string("host"),
        fields.longInteger("pid"),
        fields.string("job_id"),
        fields.string("node"),
        fields.string("started"),
        fields.string("ended"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("exit_code", exitCode);
    json.addProperty("signal", signal);
    json.addProperty("problem", problem);
    json.addProperty("host", host);
    json.addProperty("pid", pid);
    json.addProperty("job_id", jobId);
    json.addProperty("node", node);
    json.addProperty("started", started);
    json.addProperty("ended", ended);
    return json;
  }

  /** Returns the exit status that the shell reports; 128 + n for signal n. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns the signal that the script forwarded, such as {@code TERM}; empty where none. */
  public String signal() {
    return signal;
  }

  /**
   * Returns why the JVM was not started or was ended, for people; empty where the launcher speaks
   * for itself.
   */
  public String problem() {
    return problem;
  }

  /** Returns the name of the machine. */
  public String host() {
    return host;
  }

  /** Returns the process id of the JVM, 0 where none was started. */
  public long pid() {
    return pid;
  }

  /** Returns the scheduler's job id. */
  public String jobId() {
    return jobId;
  }

  /** Returns the scheduler's name of the node. */
  public String node() {
    return node;
  }

  /** Returns when the script started, ISO-8601 in UTC. */
  public String started() {
    return started;
  }

  /** Returns when the JVM had ended, ISO-8601 in UTC. */
  public String ended() {
    return ended;
  }

  /**
   * Reads {@code exit.json}.
   *
   * @throws FormatException where it is not one
   */
  public static ExitRecord parse(String text) {
    return from(JsonFields.parse(ClusterLayout.EXIT, text));
  }

  /** Returns the text of {@code exit.json}. */
  public String toText() {
    return Json.pretty(toJson());
  }
}
