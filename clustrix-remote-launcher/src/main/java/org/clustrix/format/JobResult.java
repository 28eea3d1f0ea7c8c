package org.clustrix.format;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * The answer of one attempt ({@code result.json}). Immutable.
 *
 * <p>Exactly one of three outcomes: the function {@linkplain Outcome#RETURNED returned} a value, it
 * {@linkplain Outcome#THREW threw}, or the launcher {@linkplain Outcome#REFUSED refused} to run it
 * or to write its value, with a message that says why and how to mend it.
 */
public final class JobResult extends JsonValue {
  /** How the attempt ended. */
  public enum Outcome {
    /** The function returned; {@code value} is set. */
    RETURNED,
    /** The function threw; {@code exception} is set. */
    THREW,
    /** The launcher stopped before or after the function; {@code problem} is set. */
    REFUSED
  }

  private final Outcome outcome;
  private final String type;
  private final String value;
  private final ValueFile valueFile;
  private final ThrownInfo exception;
  private final String problem;
  private final String hint;
  private final Provenance provenance;

  private JobResult(
      Outcome outcome,
      String type,
      String value,
      ValueFile valueFile,
      ThrownInfo exception,
      String problem,
      String hint,
      Provenance provenance) {
    this.outcome = outcome;
    this.type = required("type", type);
    this.value = required("value", value);
    this.valueFile = valueFile;
    this.exception = exception;
    this.problem = required("problem", problem);
    this.hint = required("hint", hint);
    this.provenance = provenance;
  }

  /**
   * Makes the answer of a function that returned.
   *
   * @param type its declared generic return type
   * @param value the value as JSON text, {@code null} as text for {@code void}
   */
  public static JobResult returned(String type, String value, Provenance provenance) {
    return new JobResult(Outcome.RETURNED, type, value, null, null, "", "", provenance);
  }

  /**
   * Makes the answer of a function that returned what is too large to stand in it.
   *
   * @param type its declared generic return type
   */
  public static JobResult returned(String type, ValueFile file, Provenance provenance) {
    return new JobResult(Outcome.RETURNED, type, "null", file, null, "", "", provenance);
  }

  /** Makes the answer of a function that threw. */
  public static JobResult threw(String type, ThrownInfo exception, Provenance provenance) {
    return new JobResult(Outcome.THREW, type, "null", null, exception, "", "", provenance);
  }

  /** Makes the answer of a launcher that could not run the function, or not write its value. */
  public static JobResult refused(String type, String problem, Provenance provenance) {
    return new JobResult(Outcome.REFUSED, type, "null", null, null, problem, "", provenance);
  }

  /** Returns this answer with what helps the user to mend the cause. */
  public JobResult withHint(String text) {
    return new JobResult(outcome, type, value, valueFile, exception, problem, text, provenance);
  }

  /**
   * Reads {@code result.json}.
   *
   * @throws FormatException where it is not one
   */
  public static JobResult parse(String text) {
    JsonFields fields = JsonFields.parse(ClusterLayout.RESULT, text);
    fields.requireSchema();
    Outcome outcome;
    try {
      outcome = Outcome.valueOf(fields.string("outcome").toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new FormatException("unknown outcome '" + fields.string("outcome") + "'", e);
    }
    ValueFile file = fields.has("value_file") ? ValueFile.from(fields.fields("value_file")) : null;
    return new JobResult(
        outcome,
        fields.string("type"),
        file == null ? fields.element("value").toString() : "null",
        file,
        fields.has("exception") ? ThrownInfo.from(fields.fields("exception")) : null,
        fields.string("problem"),
        fields.has("hint") ? fields.string("hint") : "",
        Provenance.from(fields.fields("provenance")));
  }

  @Override
  JsonObject toJson() {
    return toJson(Json.parse("the value", value));
  }

  private JsonObject toJson(JsonElement valueTree) {
    JsonObject json = new JsonObject();
    json.addProperty("schema", JsonFields.SCHEMA);
    json.addProperty("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT));
    json.addProperty("type", type);
    if (valueFile == null) {
      json.add("value", valueTree);
    } else {
      // without "value", so that whoever does not know this reads no other value
      json.add("value_file", valueFile.toJson());
    }
    json.add("exception", exception == null ? null : exception.toJson());
    json.addProperty("problem", problem);
    json.addProperty("hint", hint);
    json.add("provenance", provenance.toJson());
    return json;
  }

  /** Returns the text of {@code result.json}. */
  public String toText() {
    StringWriter text = new StringWriter();
    try {
      writeTo(text);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory refuses nothing", e);
    }
    return text.toString();
  }

  /** Returns the same in one line, without its end; only for values that fit into memory twice. */
  public String toLine() {
    return JsonTree.text(toJson());
  }

  /**
   * Writes the text of {@code result.json}. The value is copied as the text that it is, so that a
   * large one needs no memory beyond it.
   *
   * @param out stays open
   * @throws IOException where {@code out} refuses
   */
  public void writeTo(Writer out) throws IOException {
    Json.pretty(toJson(JsonNull.INSTANCE), "value", value, out);
  }

  /** Returns how the attempt ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the declared generic return type. */
  public String type() {
    return type;
  }

  /**
   * Returns the value as JSON text; {@code null} as text where there is none.
   *
   * @throws IllegalStateException where it lies in a {@linkplain #valueFile file}
   */
  public String value() {
    if (valueFile != null) {
      throw new IllegalStateException("the value lies in " + valueFile.path());
    }
    return value;
  }

  /** Returns where the value lies that is too large to stand here; null for all others. */
  public ValueFile valueFile() {
    return valueFile;
  }

  /** Returns the value as indented JSON text; see {@link #value}. */
  public String prettyValue() {
    return Json.pretty(Json.parse("the value", value())).trim();
  }

  /** Returns the exception; null unless the function threw. */
  public ThrownInfo exception() {
    return exception;
  }

  /** Returns why the launcher refused, for people; empty unless it did. */
  public String problem() {
    return problem;
  }

  /**
   * Returns how to mend the cause, where the launcher knows: which artifact that was left out of
   * the package holds a class that is missing, for one. Empty otherwise.
   */
  public String hint() {
    return hint;
  }

  /** Returns where and when the answer was made. */
  public Provenance provenance() {
    return provenance;
  }
}
