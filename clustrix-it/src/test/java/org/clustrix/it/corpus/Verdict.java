package org.clustrix.it.corpus;

/** What became of a program that was packed in one way. */
enum Verdict {
  /** Its output is the expected one, byte for byte. */
  RUNS("yes"),
  /** It ended as if all were well, with another output: the worst of all. */
  WRONG("**WRONG**"),
  /** It ended with an error. */
  FAILS("no"),
  /** It did not end. */
  HANGS("hangs"),
  /** The tool gave no package. */
  NOT_PACKED("not packed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
