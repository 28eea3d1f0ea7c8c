package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Classes of one package that the function uses from outside the project ({@code imports}).
 * Immutable.
 */
public final class ImportInfo extends JsonValue {
  private final String module;
  private final List<String> names;
  private final boolean fromImport;
  private final int line;
  private final String artifact;

  /**
   * Makes a value; no argument may be null.
   *
   * @param module the package that the classes lie in
   * @param names their simple names, sorted
   * @param fromImport true where single classes are named; always so in Java byte code
   * @param line the first source line that uses one, 0 where the byte code has no line numbers
   * @param artifact the artifact that holds them as {@code group:artifact:version}, or {@code jdk}
   */
  public ImportInfo(
      String module, List<String> names, boolean fromImport, int line, String artifact) {
    this.module = required("module", module);
    this.names = Json.copy(names);
    this.fromImport = fromImport;
    this.line = line;
    this.artifact = required("artifact", artifact);
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, ImportInfo> {
    @Override
    public ImportInfo apply(JsonFields fields) {
      return from(fields);
    }
  }

  static ImportInfo from(JsonFields fields) {
    return new ImportInfo(
        fields.string("module"),
        fields.strings("names"),
        fields.bool("is_from_import"),
        fields.integer("lineno"),
        fields.string("artifact"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("module", module);
    json.add("names", Json.strings(names));
    json.addProperty("is_from_import", fromImport);
    json.addProperty("lineno", line);
    json.addProperty("artifact", artifact);
    return json;
  }

  /** Returns the package that the classes lie in. */
  public String module() {
    return module;
  }

  /** Returns their simple names, sorted. */
  public List<String> names() {
    return names;
  }

  /** Returns true where single classes are named; always so in Java byte code. */
  public boolean fromImport() {
    return fromImport;
  }

  /** Returns the first source line that uses one, 0 where the byte code has no line numbers. */
  public int line() {
    return line;
  }

  /** Returns the artifact that holds them as {@code group:artifact:version}, or {@code jdk}. */
  public String artifact() {
    return artifact;
  }
}
