package app.beans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

@ApplicationScoped
public class Shop {
  @Inject Prices prices;
  @Inject Event<Sale> sales;
  @Inject Book book;

  public String sell(String what) {
    sales.fire(new Sale(what, prices.of(what)));
    return book + "\n";
  }
}
