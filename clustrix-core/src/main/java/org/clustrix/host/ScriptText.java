package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Shell text that is too long for a string and lies beside the class that uses it. Stateless. */
public final class ScriptText {
  private ScriptText() {}

  /** Returns the text of a file that lies beside a class. */
  public static String beside(Class<?> user, String name) {
    try (InputStream in = user.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
