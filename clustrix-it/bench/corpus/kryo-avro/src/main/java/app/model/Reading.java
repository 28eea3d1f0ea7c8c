package app.model;

public class Reading {
  private String sensor;
  private double value;

  Reading() {}

  Reading(String sensor, double value) {
    this.sensor = sensor;
    this.value = value;
  }

  @Override
  public String toString() {
    return sensor + ":" + value;
  }
}
