package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;

/** The packaged method ({@code function_info}). Immutable. */
public final class FunctionInfo extends JsonValue {
  private final String name;
  private final String module;
  private final String qualname;
  private final String className;
  private final String descriptor;
  private final List<Parameter> parameters;
  private final String returns;

  /**
   * Makes a value; no argument may be null.
   *
   * @param name the method's name
   * @param module the package of its class; empty for the unnamed package
   * @param qualname class and method without the package, {@code Analysis.run}
   * @param className the binary name of its class, {@code com.acme.Analysis$Inner}
   * @param descriptor the JVM descriptor of the method (JVMS §4.3.3)
   * @param parameters its parameters in order
   * @param returns its generic return type as Java writes it
   */
  public FunctionInfo(
      String name,
      String module,
      String qualname,
      String className,
      String descriptor,
      List<Parameter> parameters,
      String returns) {
    this.name = required("name", name);
    this.module = required("module", module);
    this.qualname = required("qualname", qualname);
    this.className = required("class", className);
    this.descriptor = required("descriptor", descriptor);
    this.parameters = Json.copy(parameters);
    this.returns = required("returns", returns);
  }

  static FunctionInfo from(JsonFields fields) {
    return new FunctionInfo(
        fields.string("name"),
        fields.string("module"),
        fields.string("qualname"),
        fields.string("class"),
        fields.string("descriptor"),
        fields.objects("parameters", new Parameter.Reader()),
        fields.string("returns"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("module", module);
    json.addProperty("qualname", qualname);
    json.addProperty("class", className);
    json.addProperty("descriptor", descriptor);
    json.add("parameters", Json.objects(parameters));
    json.addProperty("returns", returns);
    return json;
  }

  /** Returns the method's name. */
  public String name() {
    return name;
  }

  /** Returns the name under which the cluster knows it: class and method, {@code a.B.run}. */
  public String fullName() {
    return className + "." + name;
  }

  /** Returns the package of its class; empty for the unnamed package. */
  public String module() {
    return module;
  }

  /** Returns class and method without the package, {@code Analysis.run}. */
  public String qualname() {
    return qualname;
  }

  /** Returns the binary name of its class, {@code com.acme.Analysis$Inner}. */
  public String className() {
    return className;
  }

  /** Returns the JVM descriptor of the method (JVMS §4.3.3). */
  public String descriptor() {
    return descriptor;
  }

  /** Returns its parameters in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Returns its generic return type as Java writes it. */
  public String returns() {
    return returns;
  }
}
