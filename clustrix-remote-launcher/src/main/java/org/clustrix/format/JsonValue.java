package org.clustrix.format;

import com.google.gson.JsonObject;

/** A value of the format: equal where its JSON is equal. Immutable, as every subclass is. */
abstract class JsonValue {

  /** Returns the JSON form, with keys in the order in which people read them. */
  abstract JsonObject toJson();

  static String required(String key, String value) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' must not be null");
    }
    return value;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof JsonValue && ((JsonValue) other).toJson().equals(toJson());
  }

  @Override
  public final int hashCode() {
    return toJson().hashCode();
  }

  /** Returns the compact JSON text. */
  @Override
  public final String toString() {
    return toJson().toString();
  }
}
