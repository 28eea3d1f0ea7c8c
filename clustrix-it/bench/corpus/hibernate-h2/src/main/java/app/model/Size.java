package app.model;

public enum Size {
  SMALL,
  LARGE
}
