package org.clustrix.cleanup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The shell scripts of a cleanup, which lie beside this class. Stateless. */
final class CleanupScripts {
  /** Deleting many small files takes long on a network filesystem. */
  static final Duration LIMIT = Duration.ofHours(2);

  private CleanupScripts() {}

  /** Returns the text of a script. */
  static String text(String name) {
    try (InputStream in = CleanupScripts.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
