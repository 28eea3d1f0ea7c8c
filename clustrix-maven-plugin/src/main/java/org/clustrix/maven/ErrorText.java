package org.clustrix.maven;

import org.clustrix.problem.ClustrixException;

/** From a typed error to the lines that a user reads. Stateless. */
final class ErrorText {
  private ErrorText() {}

  static String of(ClustrixException e) {
    String remedy = e.remedy();
    return remedy.isEmpty() ? e.summary() + "." : e.summary() + ".\n  → " + remedy;
  }
}
