package app;

/** Used by a handler only. */
final class Cores {
  private Cores() {}

  static String words(int cores) {
    return cores > 2 ? "many" : "few";
  }
}
