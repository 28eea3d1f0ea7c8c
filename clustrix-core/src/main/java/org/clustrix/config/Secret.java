package org.clustrix.config;

/**
 * A password or passphrase. It has no text form, so that it cannot reach a log or a file by
 * accident; only the code that authenticates asks for {@link #reveal()}.
 */
public final class Secret {
  private final String text;

  /** Wraps a secret. */
  public Secret(String text) {
    this.text = text;
  }

  /** Returns the secret itself. */
  public String reveal() {
    return text;
  }

  /** Returns a mask. */
  @Override
  public String toString() {
    return "***";
  }
}
