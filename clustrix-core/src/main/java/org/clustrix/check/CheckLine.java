package org.clustrix.check;

/**
 * What one step found.
 *
 * @param step what was looked at, in a word or two
 * @param outcome how it went
 * @param detail what was found
 * @param remedy what to do; empty where nothing is to be done
 */
public record CheckLine(String step, Outcome outcome, String detail, String remedy) {
  /** How a step went. */
  public enum Outcome {
    /** Good. */
    OK("ok"),
    /** Jobs run, but something should be known. */
    NOTE("note"),
    /** Jobs cannot run. */
    FAILED("failed"),
    /** An earlier step has to succeed first. */
    SKIPPED("skipped");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** Returns the word that people read. */
    public String word() {
      return word;
    }
  }

  static CheckLine ok(String step, String detail) {
    return new CheckLine(step, Outcome.OK, detail, "");
  }

  static CheckLine note(String step, String detail, String remedy) {
    return new CheckLine(step, Outcome.NOTE, detail, remedy);
  }

  static CheckLine failed(String step, String detail, String remedy) {
    return new CheckLine(step, Outcome.FAILED, detail, remedy);
  }

  static CheckLine skipped(String step, String detail) {
    return new CheckLine(step, Outcome.SKIPPED, detail, "");
  }
}
