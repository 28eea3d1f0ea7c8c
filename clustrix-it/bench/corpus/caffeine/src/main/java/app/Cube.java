package app;

final class Cube {
  private Cube() {}

  static long of(int n) {
    return (long) n * n * n;
  }
}
