package app;

import app.shop.Shop;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/** All classes but an interface are named in XML. */
public final class Main {
  private Main() {}

  public static String run() {
    try (ClassPathXmlApplicationContext context =
        new ClassPathXmlApplicationContext("beans.xml")) {
      Shop shop = context.getBean(Shop.class);
      shop.sell("tea", 3);
      try {
        shop.sell("coffee", -1);
      } catch (IllegalArgumentException e) {
        return shop.report() + " " + e.getMessage() + " " + context.getBean("log") + "\n";
      }
      return "sold a negative number\n";
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
