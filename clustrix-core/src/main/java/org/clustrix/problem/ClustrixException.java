package org.clustrix.problem;

/**
 * Something that the user can mend. The {@link #summary()} says what is wrong and with which value;
 * the {@link #remedy()} says where it is set and how to mend it. Text for people is made at the
 * edge from both; {@link #getMessage()} joins them.
 */
public class ClustrixException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String summary;
  private final String remedy;

  /** Makes one without a technical cause; both texts without a full stop at the end. */
  public ClustrixException(String summary, String remedy) {
    this(summary, remedy, null);
  }

  /** Makes one with the technical cause, which only debug output shows. */
  public ClustrixException(String summary, String remedy, Throwable cause) {
    super(remedy.isEmpty() ? summary : summary + "; " + remedy, cause);
    this.summary = summary;
    this.remedy = remedy;
  }

  /** Returns what is wrong, with which value. */
  public String summary() {
    return summary;
  }

  /** Returns where it is set and how to mend it; empty where nothing can be said. */
  public String remedy() {
    return remedy;
  }
}
