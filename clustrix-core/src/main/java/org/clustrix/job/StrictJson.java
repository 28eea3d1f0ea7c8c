package org.clustrix.job;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** JSON as RFC 8259 has it: one value, and nothing behind it. Stateless. */
public final class StrictJson {
  private StrictJson() {}

  /**
   * Reads it.
   *
   * @throws IOException where the text is none, with what is wrong
   */
  public static JsonElement parse(String text) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("there is text behind the value");
      }
      return json;
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
