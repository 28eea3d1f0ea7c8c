package app.beans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
public class Book {
  private String last = "nothing";

  void sold(@Observes Sale sale) {
    last = sale.what() + " for " + sale.price();
  }

  @Override
  public String toString() {
    return last;
  }
}
