package app.model;

public enum Sensor {
  WIND,
  RAIN
}
