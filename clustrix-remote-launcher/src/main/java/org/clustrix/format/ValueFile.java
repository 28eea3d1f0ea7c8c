package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;

/**
 * A value that is too large to stand in an answer: it lies beside it, as JSON text in UTF-8. What
 * came from a cluster leads to no other file than one of an attempt. Immutable.
 */
public final class ValueFile extends JsonValue {
  /** Characters of the text that are told with it, for people. */
  public static final int HEAD = 200;

  private static final Pattern PATH =
      Pattern.compile("tasks/\\d{1,9}/\\d{1,9}/value(?:-\\d{1,9})?\\.json");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final String path;
  private final long size;
  private final String sha256;
  private final String head;

  /**
   * Makes a value.
   *
   * @param path relative to the folder of the job, with {@code /}
   * @param size in bytes
   * @param sha256 of its bytes
   * @param head how the text begins
   * @throws FormatException where it cannot be the file of a value
   */
  public ValueFile(String path, long size, String sha256, String head) {
    this.path = required("path", path);
    this.size = size;
    this.sha256 = required("sha256", sha256);
    this.head = required("head", head);
    if (!PATH.matcher(path).matches() || !HASH.matcher(sha256).matches() || size < 0) {
      throw new FormatException("'" + path + "' is not the file of a value");
    }
  }

  static ValueFile from(JsonFields fields) {
    return new ValueFile(
        fields.string("path"),
        fields.longInteger("size"),
        fields.string("sha256"),
        fields.string("head"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("path", path);
    json.addProperty("size", size);
    json.addProperty("sha256", sha256);
    json.addProperty("head", head);
    return json;
  }

  /** Returns where it lies, relative to the folder of the job. */
  public String path() {
    return path;
  }

  /** Returns its bytes. */
  public long size() {
    return size;
  }

  /** Returns the SHA-256 of its bytes. */
  public String sha256() {
    return sha256;
  }

  /** Returns how the text begins. */
  public String head() {
    return head;
  }
}
