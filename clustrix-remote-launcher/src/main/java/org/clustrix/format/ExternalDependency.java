package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/**
 * An artifact that the function needs and the package does not hold ({@code
 * external_dependencies}). Immutable.
 */
public final class ExternalDependency extends JsonValue {
  private final String coordinates;
  private final String sha256;
  private final long size;
  private final String repository;

  /**
   * Makes a value; no argument may be null.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}, exact
   * @param sha256 the SHA-256 of its file in lower-case hex
   * @param size the size of its file in bytes
   * @param repository the URL of the repository that holds it: unmirrored, without user info; empty
   *     where unknown
   */
  public ExternalDependency(String coordinates, String sha256, long size, String repository) {
    this.coordinates = required("coordinates", coordinates);
    this.sha256 = required("sha256", sha256);
    this.size = size;
    this.repository = required("repository", repository);
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, ExternalDependency> {
    @Override
    public ExternalDependency apply(JsonFields fields) {
      return from(fields);
    }
  }

  static ExternalDependency from(JsonFields fields) {
    return new ExternalDependency(
        fields.string("coordinates"),
        fields.string("sha256"),
        fields.longInteger("size"),
        fields.string("repository"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("coordinates", coordinates);
    json.addProperty("sha256", sha256);
    json.addProperty("size", size);
    json.addProperty("repository", repository);
    return json;
  }

  /** Returns {@code group:artifact:extension[:classifier]:version}, exact. */
  public String coordinates() {
    return coordinates;
  }

  /** Returns the SHA-256 of its file in lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** Returns the size of its file in bytes. */
  public long size() {
    return size;
  }

  /**
   * Returns the URL of the repository that holds it: unmirrored, without user info; empty where
   * unknown.
   */
  public String repository() {
    return repository;
  }
}
