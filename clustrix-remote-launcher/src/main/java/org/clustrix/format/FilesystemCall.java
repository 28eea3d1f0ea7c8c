package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** A call of the cluster filesystem ({@code filesystem_calls}). Immutable. */
public final class FilesystemCall extends JsonValue {
  private final String function;
  private final List<String> args;
  private final int line;

  /**
   * Makes a value; no argument may be null.
   *
   * @param function the Java method's name, such as {@code ls}
   * @param args its constant string arguments; {@code ?} for one that is computed
   * @param line the source line of the call, 0 where unknown
   */
  public FilesystemCall(String function, List<String> args, int line) {
    this.function = required("function", function);
    this.args = Json.copy(args);
    this.line = line;
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, FilesystemCall> {
    @Override
    public FilesystemCall apply(JsonFields fields) {
      return from(fields);
    }
  }

  static FilesystemCall from(JsonFields fields) {
    return new FilesystemCall(
        fields.string("function"), fields.strings("args"), fields.integer("lineno"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("function", function);
    json.add("args", Json.strings(args));
    json.addProperty("lineno", line);
    return json;
  }

  /** Returns the Java method's name, such as {@code ls}. */
  public String function() {
    return function;
  }

  /** Returns its constant string arguments; {@code ?} for one that is computed. */
  public List<String> args() {
    return args;
  }

  /** Returns the source line of the call, 0 where unknown. */
  public int line() {
    return line;
  }
}
