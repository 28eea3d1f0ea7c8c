package app;

import app.beans.Greeter;
import app.config.AppConfig;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Beans are found by a scan of packages; nothing here names their classes. */
public final class Main {
  private Main() {}

  public static String run() {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(AppConfig.class)) {
      Greeter greeter = context.getBean(Greeter.class);
      String text = greeter.greet("cluster");
      return text + "\n" + context.getBean("journal") + "\n";
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
