package app.rules;

/** Named in a script only. */
public class Scale {
  private final int factor;

  public Scale(int factor) {
    this.factor = factor;
  }

  public int weigh(int weight) {
    return Balance.exact(weight, factor);
  }
}
