package app.beans;

import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;

/** Named in beans.xml only. */
@Decorator
public class Discount implements Prices {
  @Inject @Delegate Prices prices;

  @Override
  public int of(String what) {
    return prices.of(what) - 1;
  }
}
