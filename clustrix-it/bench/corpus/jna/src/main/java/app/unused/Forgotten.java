package app.unused;

/** Nothing reaches this class. */
public class Forgotten {
  public int never() {
    return new Thing().value;
  }

  static class Thing {
    int value = 1;
  }
}
