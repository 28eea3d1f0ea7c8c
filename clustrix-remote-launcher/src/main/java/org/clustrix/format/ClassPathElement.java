package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** One element of the class path on the cluster, in order ({@code classpath}). Immutable. */
public final class ClassPathElement extends JsonValue {
  private final String kind;
  private final String path;
  private final String sha256;
  private final boolean directory;

  /**
   * Makes a value; no argument may be null.
   *
   * @param kind {@code root} (classes of the project), {@code artifact} (from the store) or {@code
   *     lib} (a jar inside the package)
   * @param path for {@code root} and {@code lib} the path inside the package; for {@code artifact}
   *     the file name of the jar
   * @param sha256 for {@code artifact} the SHA-256 of the jar; empty otherwise
   * @param directory for {@code root}: whether it stays a directory because the code turns its
   *     resources into files
   */
  public ClassPathElement(String kind, String path, String sha256, boolean directory) {
    this.kind = required("kind", kind);
    this.path = required("path", path);
    this.sha256 = required("sha256", sha256);
    this.directory = directory;
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, ClassPathElement> {
    @Override
    public ClassPathElement apply(JsonFields fields) {
      return from(fields);
    }
  }

  static ClassPathElement from(JsonFields fields) {
    return new ClassPathElement(
        fields.string("kind"),
        fields.string("path"),
        fields.string("sha256"),
        fields.bool("directory"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("kind", kind);
    json.addProperty("path", path);
    json.addProperty("sha256", sha256);
    json.addProperty("directory", directory);
    return json;
  }

  /**
   * Returns {@code root} (classes of the project), {@code artifact} (from the store) or {@code lib}
   * (a jar inside the package).
   */
  public String kind() {
    return kind;
  }

  /**
   * Returns for {@code root} and {@code lib} the path inside the package; for {@code artifact} the
   * file name of the jar.
   */
  public String path() {
    return path;
  }

  /** Returns for {@code artifact} the SHA-256 of the jar; empty otherwise. */
  public String sha256() {
    return sha256;
  }

  /**
   * Returns for {@code root}: whether it stays a directory because the code turns its resources
   * into files.
   */
  public boolean directory() {
    return directory;
  }
}
