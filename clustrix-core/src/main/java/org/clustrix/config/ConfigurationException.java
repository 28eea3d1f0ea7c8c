package org.clustrix.config;

import org.clustrix.problem.ClustrixException;

/** A setting that is missing, unknown or has a value that cannot be used. */
public final class ConfigurationException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  /** Makes one; see {@link ClustrixException}. */
  public ConfigurationException(String summary, String remedy) {
    super(summary, remedy);
  }
}
