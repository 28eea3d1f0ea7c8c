package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;

/** The deployed package of a name ({@code functions/<name>}), with its history. Immutable. */
public final class FunctionAlias extends JsonValue {
  private final String function;
  private final String packageId;
  private final List<Release> history;

  /**
   * Makes a value; no argument may be null.
   *
   * @param function the name
   * @param packageId the package that the name stands for
   * @param history all releases, the newest last
   */
  public FunctionAlias(String function, String packageId, List<Release> history) {
    this.function = required("function", function);
    this.packageId = required("package_id", packageId);
    this.history = Json.copy(history);
  }

  static FunctionAlias from(JsonFields fields) {
    fields.requireSchema();
    return new FunctionAlias(
        fields.string("function"),
        fields.string("package_id"),
        fields.objects("history", Release::from));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("function", function);
    json.addProperty("package_id", packageId);
    json.add("history", Json.objects(history));
    return json;
  }

  /** Returns the name. */
  public String function() {
    return function;
  }

  /** Returns the package that the name stands for. */
  public String packageId() {
    return packageId;
  }

  /** Returns all releases, the newest last. */
  public List<Release> history() {
    return history;
  }

  /**
   * Returns the alias as it was before its last release; null where the history knows no other
   * package. What it leaves is no part of the history any more: another rollback goes further back.
   */
  public FunctionAlias before() {
    int last = history.size() - 1;
    while (last >= 0 && history.get(last).packageId().equals(packageId)) {
      last--;
    }
    return last < 0
        ? null
        : new FunctionAlias(function, history.get(last).packageId(), history.subList(0, last + 1));
  }

  /**
   * Reads an alias file.
   *
   * @throws FormatException where it is not one
   */
  public static FunctionAlias parse(String text) {
    return from(JsonFields.parse("functions/<name>", text));
  }

  /** Returns the text of the file. */
  public String toText() {
    return Json.pretty(toJson());
  }
}
