package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** A file or resource that the code names by a constant ({@code file_references}). Immutable. */
public final class FileReference extends JsonValue {
  private final String path;
  private final String operation;
  private final int line;
  private final boolean relative;

  /**
   * Makes a value; no argument may be null.
   *
   * @param path the path or resource name as written
   * @param operation {@code read}, {@code write} or {@code resource}
   * @param line the source line of the call, 0 where unknown
   * @param relative whether the path is relative
   */
  public FileReference(String path, String operation, int line, boolean relative) {
    this.path = required("path", path);
    this.operation = required("operation", operation);
    this.line = line;
    this.relative = relative;
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, FileReference> {
    @Override
    public FileReference apply(JsonFields fields) {
      return from(fields);
    }
  }

  static FileReference from(JsonFields fields) {
    return new FileReference(
        fields.string("path"),
        fields.string("operation"),
        fields.integer("lineno"),
        fields.bool("is_relative"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("path", path);
    json.addProperty("operation", operation);
    json.addProperty("lineno", line);
    json.addProperty("is_relative", relative);
    return json;
  }

  /** Returns the path or resource name as written. */
  public String path() {
    return path;
  }

  /** Returns {@code read}, {@code write} or {@code resource}. */
  public String operation() {
    return operation;
  }

  /** Returns the source line of the call, 0 where unknown. */
  public int line() {
    return line;
  }

  /** Returns whether the path is relative. */
  public boolean relative() {
    return relative;
  }
}
