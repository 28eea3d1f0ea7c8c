package app.shapes;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

public record Box(@JsonDeserialize(using = Inches.class) double width, double height)
    implements Shape {
  @Override
  public double area() {
    return width * height;
  }
}
