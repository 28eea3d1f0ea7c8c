package app.firm;

/** Named in model.json only. */
public class Twice {
  public int eval(int x) {
    return 2 * x;
  }
}
