package app.rules;

/** Named in rules.yml only. */
public final class Discount {
  private Discount() {}

  public static String of(int sum) {
    return "discount " + sum / 10;
  }
}
