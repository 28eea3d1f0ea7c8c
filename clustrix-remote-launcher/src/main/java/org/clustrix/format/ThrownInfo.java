package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;

/** An exception as data: never a serialized object. Immutable. */
public final class ThrownInfo extends JsonValue {
  private final String type;
  private final String message;
  private final List<String> stack;
  private final List<ThrownInfo> causes;
  private final List<ThrownInfo> suppressed;

  /**
   * Makes a value; no argument may be null.
   *
   * @param type the binary name of its class
   * @param message its message; empty where it has none
   * @param stack one line a frame, as {@code Throwable.printStackTrace} writes it without the
   *     leading {@code at}
   * @param causes its cause, then that one's cause, in order; at most 64
   * @param suppressed its suppressed exceptions
   */
  public ThrownInfo(
      String type,
      String message,
      List<String> stack,
      List<ThrownInfo> causes,
      List<ThrownInfo> suppressed) {
    this.type = required("type", type);
    this.message = required("message", message);
    this.stack = Json.copy(stack);
    this.causes = Json.copy(causes);
    this.suppressed = Json.copy(suppressed);
  }

  static ThrownInfo from(JsonFields fields) {
    return new ThrownInfo(
        fields.string("type"),
        fields.string("message"),
        fields.strings("stack"),
        fields.objects("causes", ThrownInfo::from),
        fields.objects("suppressed", ThrownInfo::from));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("type", type);
    json.addProperty("message", message);
    json.add("stack", Json.strings(stack));
    json.add("causes", Json.objects(causes));
    json.add("suppressed", Json.objects(suppressed));
    return json;
  }

  /** Returns the binary name of its class. */
  public String type() {
    return type;
  }

  /** Returns its message; empty where it has none. */
  public String message() {
    return message;
  }

  /**
   * Returns one line a frame, as {@code Throwable.printStackTrace} writes it without the leading
   * {@code at}.
   */
  public List<String> stack() {
    return stack;
  }

  /** Returns its cause, then that one's cause, in order; at most 64. */
  public List<ThrownInfo> causes() {
    return causes;
  }

  /** Returns its suppressed exceptions. */
  public List<ThrownInfo> suppressed() {
    return suppressed;
  }
}
