package org.clustrix.it.corpus;

import java.nio.file.Path;

/** The JVM of the bench, which also runs the programs. */
final class Jvm {
  private Jvm() {}

  static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  static String executable() {
    return home().resolve("bin/java").toString();
  }
}
