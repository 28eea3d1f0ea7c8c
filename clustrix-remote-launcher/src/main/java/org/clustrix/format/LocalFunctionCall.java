package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** A method of the project that the function calls ({@code local_functions}). Immutable. */
public final class LocalFunctionCall extends JsonValue {
  private final String functionName;
  private final int line;
  private final String sourceFile;

  /**
   * Makes a value; no argument may be null.
   *
   * @param functionName {@code com.acme.Helper.mean}
   * @param line the source line of its first instruction, 0 where unknown
   * @param sourceFile the source file's name, empty where unknown
   */
  public LocalFunctionCall(String functionName, int line, String sourceFile) {
    this.functionName = required("function_name", functionName);
    this.line = line;
    this.sourceFile = required("source_file", sourceFile);
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, LocalFunctionCall> {
    @Override
    public LocalFunctionCall apply(JsonFields fields) {
      return from(fields);
    }
  }

  static LocalFunctionCall from(JsonFields fields) {
    return new LocalFunctionCall(
        fields.string("function_name"), fields.integer("lineno"), fields.string("source_file"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("function_name", functionName);
    json.addProperty("lineno", line);
    json.addProperty("source_file", sourceFile);
    return json;
  }

  /** Returns {@code com.acme.Helper.mean}. */
  public String functionName() {
    return functionName;
  }

  /** Returns the source line of its first instruction, 0 where unknown. */
  public int line() {
    return line;
  }

  /** Returns the source file's name, empty where unknown. */
  public String sourceFile() {
    return sourceFile;
  }
}
