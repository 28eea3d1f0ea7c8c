package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;

/** What a client needs to find a job again ({@code jobs/<job>/job.json}). Immutable. */
public final class JobRecord extends JsonValue {
  private final String job;
  private final String function;
  private final String packageId;
  private final String scheduler;
  private final String schedulerId;
  private final String submitted;
  private final int tasks;
  private final String reducer;
  private final List<JobSlice> slices;

  /** Makes the record of a job that is no array. */
  public JobRecord(
      String job,
      String function,
      String packageId,
      String scheduler,
      String schedulerId,
      String submitted) {
    this(
        job,
        function,
        packageId,
        scheduler,
        schedulerId,
        submitted,
        0,
        "",
        Collections.<JobSlice>emptyList());
  }

  /**
   * Makes a value; no argument may be null.
   *
   * @param job the job's name
   * @param function class and method
   * @param packageId the package that it runs
   * @param scheduler the scheduler's name
   * @param schedulerId the scheduler's id; written right after the submission
   * @param submitted when, ISO-8601 in UTC, by the clock of the client
   * @param tasks how many tasks an array has; 0 for none
   * @param reducer the job that makes one result of those of the array; empty for none
   * @param slices what of the array was submitted, the oldest first
   */
  public JobRecord(
      String job,
      String function,
      String packageId,
      String scheduler,
      String schedulerId,
      String submitted,
      int tasks,
      String reducer,
      List<JobSlice> slices) {
    this.job = required("job", job);
    this.function = required("function", function);
    this.packageId = required("package_id", packageId);
    this.scheduler = required("scheduler", scheduler);
    this.schedulerId = required("scheduler_id", schedulerId);
    this.submitted = required("submitted", submitted);
    this.tasks = tasks;
    this.reducer = required("reducer", reducer);
    this.slices = Json.copy(slices);
  }

  static JobRecord from(JsonFields fields) {
    fields.requireSchema();
    return new JobRecord(
        fields.string("job"),
        fields.string("function"),
        fields.string("package_id"),
        fields.string("scheduler"),
        fields.string("scheduler_id"),
        fields.string("submitted"),
        fields.has("tasks") ? fields.integer("tasks") : 0,
        fields.has("reducer") ? fields.string("reducer") : "",
        fields.has("slices")
            ? fields.objects("slices", JobSlice::from)
            : Collections.<JobSlice>emptyList());
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
    if (tasks > 0) {
      json.addProperty("tasks", tasks);
      json.addProperty("reducer", reducer);
      json.add("slices", Json.objects(slices));
    }
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

  /** Returns how many tasks an array has; 0 for a job that is none. */
  public int tasks() {
    return tasks;
  }

  /** Returns the job that makes one result of those of the array; empty for none. */
  public String reducer() {
    return reducer;
  }

  /** Returns what of the array was submitted, the oldest first. */
  public List<JobSlice> slices() {
    return slices;
  }

  /** Returns the record of the same array with another reducer. */
  public JobRecord reducedBy(String otherReducer) {
    return new JobRecord(
        job, function, packageId, scheduler, schedulerId, submitted, tasks, otherReducer, slices);
  }

  /** Returns the record of the same array with what was submitted of it. */
  public JobRecord with(List<JobSlice> submittedSlices) {
    return new JobRecord(
        job,
        function,
        packageId,
        scheduler,
        submittedSlices.get(0).schedulerId(),
        submitted,
        tasks,
        reducer,
        submittedSlices);
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
