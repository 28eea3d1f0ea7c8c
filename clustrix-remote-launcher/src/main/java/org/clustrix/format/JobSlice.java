package org.clustrix.format;

import com.google.gson.JsonObject;

/** A part of an array, as it was submitted. Immutable. */
public final class JobSlice extends JsonValue {
  private final int attempt;
  private final String tasks;
  private final String schedulerId;

  /**
   * Makes a value; no argument may be null.
   *
   * @param attempt which attempt at its tasks, from 1
   * @param tasks the numbers of its tasks in the scheduler's order, as {@code 0-4,7}
   * @param schedulerId the scheduler's id
   */
  public JobSlice(int attempt, String tasks, String schedulerId) {
    this.attempt = attempt;
    this.tasks = required("tasks", tasks);
    this.schedulerId = required("scheduler_id", schedulerId);
  }

  static JobSlice from(JsonFields fields) {
    return new JobSlice(
        fields.integer("attempt"), fields.string("tasks"), fields.string("scheduler_id"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("attempt", attempt);
    json.addProperty("tasks", tasks);
    json.addProperty("scheduler_id", schedulerId);
    return json;
  }

  /** Returns which attempt at its tasks, from 1. */
  public int attempt() {
    return attempt;
  }

  /** Returns the numbers of its tasks in the scheduler's order, as {@code 0-4,7}. */
  public String tasks() {
    return tasks;
  }

  /** Returns the scheduler's id. */
  public String schedulerId() {
    return schedulerId;
  }
}
