package app.garden;

public class Fern {
  private final int leaves;

  public Fern(int leaves) {
    this.leaves = leaves;
  }

  @Override
  public String toString() {
    return "fern of " + leaves;
  }
}
