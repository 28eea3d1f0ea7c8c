package app.garden;

public class Rose {
  private String colour;
  private Soil soil;

  public void setColour(String colour) {
    this.colour = colour;
  }

  public void setSoil(Soil soil) {
    this.soil = soil;
  }

  @Override
  public String toString() {
    return colour + " rose in " + soil;
  }
}
