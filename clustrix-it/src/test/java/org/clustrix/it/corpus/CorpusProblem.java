package org.clustrix.it.corpus;

/** The bench itself cannot go on: a wrong option, a program that does not build, a bad corpus. */
final class CorpusProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorpusProblem(String message) {
    super(message);
  }

  CorpusProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
