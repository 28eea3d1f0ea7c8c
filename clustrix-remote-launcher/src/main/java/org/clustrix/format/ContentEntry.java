package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** One file inside the package ({@code contents}). Immutable. */
public final class ContentEntry extends JsonValue {
  private final String path;
  private final String sha256;
  private final long size;

  /**
   * Makes a value; no argument may be null.
   *
   * @param path the path in the ZIP, with {@code /}
   * @param sha256 the SHA-256 in lower-case hex
   * @param size the size in bytes
   */
  public ContentEntry(String path, String sha256, long size) {
    this.path = required("path", path);
    this.sha256 = required("sha256", sha256);
    this.size = size;
  }

  /** A class, since a lambda costs each task a millisecond at its start. */
  static final class Reader implements Function<JsonFields, ContentEntry> {
    @Override
    public ContentEntry apply(JsonFields fields) {
      return from(fields);
    }
  }

  static ContentEntry from(JsonFields fields) {
    return new ContentEntry(
        fields.string("path"), fields.string("sha256"), fields.longInteger("size"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("path", path);
    json.addProperty("sha256", sha256);
    json.addProperty("size", size);
    return json;
  }

  /** Returns the path in the ZIP, with {@code /}. */
  public String path() {
    return path;
  }

  /** Returns the SHA-256 in lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** Returns the size in bytes. */
  public long size() {
    return size;
  }
}
