package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** One parameter of the packaged method. Immutable. */
public final class Parameter extends JsonValue {
  private final String name;
  private final String type;

  /**
   * Makes a value; no argument may be null.
   *
   * @param name the name in the source, or {@code arg0}… where the byte code keeps none
   * @param type the generic type as Java writes it, such as {@code
   *     java.util.List<java.lang.String>}
   */
  public Parameter(String name, String type) {
    this.name = required("name", name);
    this.type = required("type", type);
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, Parameter> {
    @Override
    public Parameter apply(JsonFields fields) {
      return from(fields);
    }
  }

  static Parameter from(JsonFields fields) {
    return new Parameter(fields.string("name"), fields.string("type"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("type", type);
    return json;
  }

  /** Returns the name in the source, or {@code arg0}… where the byte code keeps none. */
  public String name() {
    return name;
  }

  /**
   * Returns the generic type as Java writes it, such as {@code java.util.List<java.lang.String>}.
   */
  public String type() {
    return type;
  }
}
