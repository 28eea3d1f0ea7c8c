package org.clustrix.cleanup;

import java.time.Duration;
import org.clustrix.host.ScriptText;

/** The shell scripts of a cleanup, which lie beside this class. Stateless. */
final class CleanupScripts {
  /** Deleting many small files takes long on a network filesystem. */
  static final Duration LIMIT = Duration.ofHours(2);

  private CleanupScripts() {}

  /** Returns the text of a script. */
  static String text(String name) {
    return ScriptText.beside(CleanupScripts.class, name);
  }
}
