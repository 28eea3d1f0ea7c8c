package org.clustrix.format;

import com.google.gson.JsonObject;

/** What a client needs to find a job again ({@code jobs/<job>/job.json}). Immutable. */
public final class JobRecord extends JsonValue {
  private final String job;
  private final String function;
  private final String packageId;
  private final String scheduler;
  private final String schedulerId;
  private final String submitted;

  /**
   * Makes a value; no argument may be null.
   *
   * @param job the job's name
   * @param function class and method
   * @param packageId the package that it runs
   * @param scheduler the scheduler's name
   * @param schedulerId the scheduler's id; written right after the submission
   * @param submitted when, ISO-8601 in UTC, by the clock of the client
   */
  public JobRecord(
      String job,
      String function,
      String packageId,
      String scheduler,
      String schedulerId,
      String submitted) {
    this.job = required("job", job);
    this.function = required("function", function);
    this.packageId = required("package_id", packageId);
    this.scheduler = required("scheduler", scheduler);
    this.schedulerId = required("scheduler_id", schedulerId);
    this.submitted = required("submitted", submitted);
  }

  static JobRecord from(JsonFields fields) {
    fields.requireSchema();
    return new JobRecord(
        fields.string("job"),
        fields.string("function"),
        fields.string("package_id"),
        fields.string("scheduler"),
        fields.string("scheduler_id"),
        fields.string("submitted"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("job", job);
    json.addProperty("function", function);
    json.addProperty("package_id", packageId);
    json.addProperty("scheduler", scheduler);
    json.addProperty("scheduler_id", schedulerId);
    json.addProperty("submitted", submitted);
    return json;
  }

  /** Returns the job's name. */
  public String job() {
    return job;
  }

  /** Returns class and method. */
  public String function() {
    return function;
  }

  /** Returns the package that it runs. */
  public String packageId() {
    return packageId;
  }

  /** Returns the scheduler's name. */
  public String scheduler() {
    return scheduler;
  }

  /** Returns the scheduler's id; written right after the submission. */
  public String schedulerId() {
    return schedulerId;
  }

  /** Returns when, ISO-8601 in UTC, by the clock of the client. */
  public String submitted() {
    return submitted;
  }

  /**
   * Reads {@code job.json}.
   *
   * @throws FormatException where it is not one
   */
  public static JobRecord parse(String text) {
    return from(JsonFields.parse("job.json", text));
  }

  /** Returns the text of the file. */
  public String toText() {
    return Json.pretty(toJson());
  }
}
