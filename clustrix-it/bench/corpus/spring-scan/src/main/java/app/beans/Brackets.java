package app.beans;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class Brackets implements Decoration {
  @Override
  public String around(String text) {
    return "[" + text + "]";
  }
}
