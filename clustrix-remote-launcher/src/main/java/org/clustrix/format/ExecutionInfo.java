package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** How the function is run ({@code execution_info}). Immutable. */
public final class ExecutionInfo extends JsonValue {
  private final int javaRelease;
  private final String targetPlatform;
  private final String workingDirectory;
  private final Map<String, String> environmentVariables;
  private final List<ClassPathElement> classpath;

  /**
   * Makes a value; no argument may be null.
   *
   * @param javaRelease the lowest Java feature release that can load every class
   * @param targetPlatform such as {@code linux-x86_64}
   * @param workingDirectory always {@code .}
   * @param environmentVariables configured variables only
   * @param classpath the ordered class path
   */
  public ExecutionInfo(
      int javaRelease,
      String targetPlatform,
      String workingDirectory,
      Map<String, String> environmentVariables,
      List<ClassPathElement> classpath) {
    this.javaRelease = javaRelease;
    this.targetPlatform = required("target_platform", targetPlatform);
    this.workingDirectory = required("working_directory", workingDirectory);
    this.environmentVariables = Json.copy(environmentVariables);
    this.classpath = Json.copy(classpath);
  }

  static ExecutionInfo from(JsonFields fields) {
    return new ExecutionInfo(
        fields.integer("java_release"),
        fields.string("target_platform"),
        fields.string("working_directory"),
        fields.stringMap("environment_variables"),
        fields.objects("classpath", new ClassPathElement.Reader()));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("java_release", javaRelease);
    json.addProperty("target_platform", targetPlatform);
    json.addProperty("working_directory", workingDirectory);
    json.add("environment_variables", Json.stringMap(environmentVariables));
    json.add("classpath", Json.objects(classpath));
    return json;
  }

  /** Returns the lowest Java feature release that can load every class. */
  public int javaRelease() {
    return javaRelease;
  }

  /** Returns such as {@code linux-x86_64}. */
  public String targetPlatform() {
    return targetPlatform;
  }

  /** Returns always {@code .}. */
  public String workingDirectory() {
    return workingDirectory;
  }

  /** Returns configured variables only. */
  public Map<String, String> environmentVariables() {
    return environmentVariables;
  }

  /** Returns the ordered class path. */
  public List<ClassPathElement> classpath() {
    return classpath;
  }
}
