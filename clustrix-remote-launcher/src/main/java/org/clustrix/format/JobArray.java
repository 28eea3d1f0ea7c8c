package org.clustrix.format;

import com.google.gson.JsonObject;

/**
 * What the tasks of an array have in common ({@code jobs/<job>/array.json}). The arguments of one
 * call lie beside it, a line each, in {@link ClusterLayout#INPUTS}; a task makes the calls of a
 * number of lines that follow each other. Immutable.
 */
public final class JobArray extends JsonValue {
  private final String packageId;
  private final int inputs;
  private final int chunk;
  private final long maxOutputBytes;
  private final long inlineResult;

  /**
   * Makes a value.
   *
   * @param packageId the package to run
   * @param inputs how many calls there are
   * @param chunk how many of them one task makes; the last one may make fewer
   * @param maxOutputBytes bytes of standard output, and of standard error, that a task keeps
   */
  public JobArray(String packageId, int inputs, int chunk, long maxOutputBytes) {
    this(packageId, inputs, chunk, maxOutputBytes, JobRequest.INLINE_RESULT);
  }

  private JobArray(
      String packageId, int inputs, int chunk, long maxOutputBytes, long inlineResult) {
    this.packageId = required("package_id", packageId);
    this.inputs = inputs;
    this.chunk = chunk;
    this.maxOutputBytes = maxOutputBytes;
    this.inlineResult = inlineResult;
    if (inputs < 1 || chunk < 1) {
      throw new FormatException("an array has inputs, and its tasks have at least one each");
    }
  }

  /** Returns the same with another limit of what stands in an answer itself, in characters. */
  public JobArray withInlineResult(long characters) {
    return new JobArray(packageId, inputs, chunk, maxOutputBytes, characters);
  }

  static JobArray from(JsonFields fields) {
    fields.requireSchema();
    return new JobArray(
        fields.string("package_id"),
        fields.integer("inputs"),
        fields.integer("chunk"),
        fields.longInteger("max_output_bytes"),
        fields.has("inline_result")
            ? fields.longInteger("inline_result")
            : JobRequest.INLINE_RESULT);
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("package_id", packageId);
    json.addProperty("inputs", inputs);
    json.addProperty("chunk", chunk);
    json.addProperty("max_output_bytes", maxOutputBytes);
    json.addProperty("inline_result", inlineResult);
    return json;
  }

  /** Returns the package to run. */
  public String packageId() {
    return packageId;
  }

  /** Returns how many calls there are. */
  public int inputs() {
    return inputs;
  }

  /** Returns how many of them one task makes at most. */
  public int chunk() {
    return chunk;
  }

  /** Returns bytes of standard output, and of standard error, that a task keeps. */
  public long maxOutputBytes() {
    return maxOutputBytes;
  }

  /** Returns how many characters of JSON a value may have to stand in the answer itself. */
  public long inlineResult() {
    return inlineResult;
  }

  /** Returns how many tasks there are. */
  public int tasks() {
    return (inputs + chunk - 1) / chunk;
  }

  /** Returns the first input of a task. */
  public int first(int task) {
    return task * chunk;
  }

  /** Returns the input behind the last one of a task. */
  public int end(int task) {
    return Math.min(first(task) + chunk, inputs);
  }

  /**
   * Reads {@code array.json}.
   *
   * @throws FormatException where it is not one
   */
  public static JobArray parse(String text) {
    return from(JsonFields.parse(ClusterLayout.ARRAY, text));
  }

  /** Returns the text of the file. */
  public String toText() {
    return Json.pretty(toJson());
  }
}
