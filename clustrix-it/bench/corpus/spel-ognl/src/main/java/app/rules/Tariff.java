package app.rules;

/** Named in rules.properties only. */
public final class Tariff {
  private Tariff() {}

  public static int price(int width) {
    return width * 100;
  }
}
