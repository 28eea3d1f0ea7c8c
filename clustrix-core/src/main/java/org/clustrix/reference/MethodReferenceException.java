package org.clustrix.reference;

import org.clustrix.problem.ClustrixException;

/** A reference that stands for no method which a cluster could run, with the way out. */
public final class MethodReferenceException extends ClustrixException {
  private static final long serialVersionUID = 1L;

  MethodReferenceException(String summary, String remedy) {
    super(summary, remedy);
  }
}
