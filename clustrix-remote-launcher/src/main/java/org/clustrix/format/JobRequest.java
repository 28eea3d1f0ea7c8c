package org.clustrix.format;

import com.google.gson.JsonObject;

/** What one task is asked to do ({@code request.json}). Immutable. */
public final class JobRequest extends JsonValue {
  /** So many characters of JSON stand in an answer where nobody says. */
  public static final long INLINE_RESULT = 4L << 20;

  private final String job;
  private final int task;
  private final int attempt;
  private final String packageId;
  private final String arguments;
  private final long maxOutputBytes;
  private final String resultsOf;
  private final long inlineResult;

  /** Makes a request that depends on no other job; see the longer constructor. */
  public JobRequest(
      String job, int task, int attempt, String packageId, String arguments, long maxOutputBytes) {
    this(job, task, attempt, packageId, arguments, maxOutputBytes, "");
  }

  /**
   * Makes a value; no argument may be null.
   *
   * @param job the job's name
   * @param task the task's index, 0 for a single job
   * @param attempt counts from 1; the newest counts
   * @param packageId the package to run
   * @param arguments a JSON array (positions) or object (parameter names)
   * @param maxOutputBytes bytes of standard output, and of standard error, that are kept; what
   *     follows is dropped with a notice
   * @param resultsOf an array whose results, in the order of its inputs, are one more argument, the
   *     first; empty for none
   */
  public JobRequest(
      String job,
      int task,
      int attempt,
      String packageId,
      String arguments,
      long maxOutputBytes,
      String resultsOf) {
    this(job, task, attempt, packageId, arguments, maxOutputBytes, resultsOf, INLINE_RESULT);
  }

  private JobRequest(
      String job,
      int task,
      int attempt,
      String packageId,
      String arguments,
      long maxOutputBytes,
      String resultsOf,
      long inlineResult) {
    this.job = required("job", job);
    this.task = task;
    this.attempt = attempt;
    this.packageId = required("package_id", packageId);
    this.arguments = required("arguments", arguments);
    this.maxOutputBytes = maxOutputBytes;
    this.resultsOf = required("results_of", resultsOf);
    this.inlineResult = inlineResult;
  }

  /** Returns this request with another limit of what stands in the answer itself. */
  public JobRequest withInlineResult(long characters) {
    return new JobRequest(
        job, task, attempt, packageId, arguments, maxOutputBytes, resultsOf, characters);
  }

  static JobRequest from(JsonFields fields) {
    fields.requireSchema();
    return new JobRequest(
        fields.string("job"),
        fields.integer("task"),
        fields.integer("attempt"),
        fields.string("package_id"),
        JsonTree.text(fields.element("arguments")),
        fields.longInteger("max_output_bytes"),
        fields.has("results_of") ? fields.string("results_of") : "",
        fields.has("inline_result") ? fields.longInteger("inline_result") : INLINE_RESULT);
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("job", job);
    json.addProperty("task", task);
    json.addProperty("attempt", attempt);
    json.addProperty("package_id", packageId);
    json.add("arguments", Json.parse("arguments", arguments));
    json.addProperty("max_output_bytes", maxOutputBytes);
    json.addProperty("inline_result", inlineResult);
    if (!resultsOf.isEmpty()) {
      json.addProperty("results_of", resultsOf);
    }
    return json;
  }

  /** Returns the job's name. */
  public String job() {
    return job;
  }

  /** Returns the task's index, 0 for a single job. */
  public int task() {
    return task;
  }

  /** Returns counts from 1; the newest counts. */
  public int attempt() {
    return attempt;
  }

  /** Returns the package to run. */
  public String packageId() {
    return packageId;
  }

  /** Returns a JSON array (positions) or object (parameter names). */
  public String arguments() {
    return arguments;
  }

  /**
   * Returns bytes of standard output, and of standard error, that are kept; what follows is dropped
   * with a notice.
   */
  public long maxOutputBytes() {
    return maxOutputBytes;
  }

  /**
   * Returns how many characters of JSON the value may have to stand in the answer; a longer one is
   * written into a file beside it.
   */
  public long inlineResult() {
    return inlineResult;
  }

  /** Returns the array whose results are the first argument; empty for none. */
  public String resultsOf() {
    return resultsOf;
  }

  /**
   * Reads {@code request.json}.
   *
   * @throws FormatException where it is not one
   */
  public static JobRequest parse(String text) {
    return from(JsonFields.parse(ClusterLayout.REQUEST, text));
  }

  /** Returns the text of {@code request.json}. */
  public String toText() {
    return Json.pretty(toJson());
  }
}
