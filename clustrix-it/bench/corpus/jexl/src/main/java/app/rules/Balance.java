package app.rules;

final class Balance {
  private Balance() {}

  static int exact(int weight, int factor) {
    return Math.multiplyExact(weight, factor);
  }
}
