package com.acme.probe;

/** The helper of {@link Scaled}. */
final class Factor {
  private Factor() {}

  static int times(int number) {
    return 7 * number;
  }
}
