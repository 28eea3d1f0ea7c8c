package com.acme.probe;

/** Takes its time. */
public final class Slow {
  private Slow() {}

  /** Waits, and returns how long. */
  public static int sleep(int seconds) throws InterruptedException {
    Thread.sleep(seconds * 1000L);
    return seconds;
  }
}
