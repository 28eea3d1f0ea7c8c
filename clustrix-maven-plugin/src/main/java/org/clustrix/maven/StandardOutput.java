package org.clustrix.maven;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a goal is for goes to standard output, also with {@code -q}; the rest is log. Stateless. */
final class StandardOutput {
  private StandardOutput() {}

  static void line(String text) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
  }

  /** Prints text as it is. */
  static void text(String text) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
  }

  /** Prints text as it is, on standard error. */
  static void error(String text) {
    new PrintStream(System.err, true, StandardCharsets.UTF_8).print(text);
  }
}
