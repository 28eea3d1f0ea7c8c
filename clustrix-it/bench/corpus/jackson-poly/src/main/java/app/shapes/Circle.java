package app.shapes;

import com.fasterxml.jackson.annotation.JsonProperty;

public class Circle implements Shape {
  @JsonProperty("r")
  private double radius;

  @Override
  public double area() {
    return Math.PI * radius * radius;
  }
}
