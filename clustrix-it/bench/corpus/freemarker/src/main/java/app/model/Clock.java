package app.model;

final class Clock {
  private Clock() {}

  static int minutes(double hours) {
    return (int) Math.round(hours * 60);
  }
}
