package org.clustrix.format;

import com.google.gson.JsonObject;

/** One deployment in the history of an alias. Immutable. */
public final class Release extends JsonValue {
  private final String packageId;
  private final String deployed;

  /**
   * Makes a value; no argument may be null.
   *
   * @param packageId the package
   * @param deployed when, ISO-8601 in UTC, by the clock of the client
   */
  public Release(String packageId, String deployed) {
    this.packageId = required("package_id", packageId);
    this.deployed = required("deployed", deployed);
  }

  static Release from(JsonFields fields) {
    return new Release(fields.string("package_id"), fields.string("deployed"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("package_id", packageId);
    json.addProperty("deployed", deployed);
    return json;
  }

  /** Returns the package. */
  public String packageId() {
    return packageId;
  }

  /** Returns when, ISO-8601 in UTC, by the clock of the client. */
  public String deployed() {
    return deployed;
  }
}
