package com.acme.probe;

/** Tells when it was entered; as a function, and as a program of its own to compare with. */
public final class Clock {
  private Clock() {}

  /** Returns milliseconds since 1970. */
  public static long now() {
    return System.currentTimeMillis();
  }

  /** Prints milliseconds since 1970. */
  public static void main(String[] arguments) {
    long entered = System.currentTimeMillis();
    System.out.println(entered);
  }
}
