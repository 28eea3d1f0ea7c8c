package app.garden;

public class Soil {
  public double acid;
  public Kind kind;

  public enum Kind {
    SAND,
    CLAY
  }

  @Override
  public String toString() {
    return kind + " " + acid;
  }
}
