package com.acme.probe;

/** Throws, from a frame that the test looks for. */
public final class Failing {
  private Failing() {}

  /** Always throws. */
  public static String run(String word) {
    try {
      return deepInside(word);
    } catch (ArithmeticException e) {
      throw new IllegalStateException("the word '" + word + "' was one too many", e);
    }
  }

  private static String deepInside(String word) {
    return "x".repeat(1 / (word.length() - word.length()));
  }
}
